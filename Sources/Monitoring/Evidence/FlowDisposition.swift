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
}
