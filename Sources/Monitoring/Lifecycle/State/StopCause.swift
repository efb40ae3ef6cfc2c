/// Why collection is off (law page 2.3). The raw value is stable: it stands in audit entries.
package enum StopCause: String, Hashable, Sendable, CaseIterable {
    /// Somebody in the loop said stop.
    case person
    case missedReview = "missed-review"
    /// The clock went back, or by more than two minutes at once (X6).
    case clock
    /// An identity that the authorisation binds has turned out to be somebody else's too.
    case identity
    /// A key that signed was revoked, or is no longer valid.
    case key
    /// Nothing has been delivered for longer than the school allows.
    case collector
    /// The subject of a covert window asked what is held.
    case accessRequest = "access-request"
    /// The end of the audit chain is missing: nobody knows what happened last (X3).
    case chainTail = "chain-tail"

    /// Whether going on takes the data-protection officer's signature besides.
    var asksTheOfficer: Bool { self == .accessRequest || self == .chainTail }
}
