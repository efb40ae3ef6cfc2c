/// What the governing body has adopted as "excessive" (policy 3.1), with the proof that it did.
package struct ExcessThreshold: Equatable, Sendable {
    /// The minute that records the adoption.
    package let minute: String
    /// ISO dates; both must lie before a window opens.
    package let adoptedOn: String
    package let notifiedOn: String
    /// Active minutes in working time outside breaks.
    package let minutesPerDay: Int
    package let minutesPerTenDays: Int
}
