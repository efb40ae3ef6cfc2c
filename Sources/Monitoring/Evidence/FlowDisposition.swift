/// What became of each record of the subject: the report's coverage section adds these up, and nothing falls between.
package enum FlowDisposition: String, Hashable, Sendable, CaseIterable {
    /// Sealed as evidence.
    case kept
    /// The same exchange was already logged by another proxy of the chain.
    case duplicate
    /// The proxy asked for credentials, or wrote its line ahead of the tunnel's: the exchange has a line of its own.
    case preliminary
    /// Not in the catalogue, or named there as no social media: forgotten at once.
    case notSocialMedia = "not-social-media"
    /// A social-media service that the authorisation does not name: forgotten at once.
    case serviceNotAuthorised = "service-not-authorised"
    /// Outside the window or the authorised times: forgotten at once.
    case outsideAuthorisation = "outside-authorisation"
    /// From before the window opened (refusal 12): forgotten at once, and counted in the audit chain.
    case beforeOpening = "before-opening"
    /// Of a time in which the window was suspended, or arrived in one: forgotten at once, and not made up for.
    case suspended
    /// Of the window, but arrived more than 48 hours after its end: forgotten at once.
    case arrivedTooLate = "arrived-too-late"
    /// To a host or from a device that the authorisation leaves out (policy 5.4): forgotten at once.
    case excluded

    /// The end that the gate's refusal means.
    package init(_ refusal: RefusalCode) {
        self =
            switch refusal {
            case .beforeOpening: .beforeOpening
            case .suspended: .suspended
            case .arrivedTooLate: .arrivedTooLate
            case .excluded: .excluded
            default: .outsideAuthorisation
            }
    }
}
