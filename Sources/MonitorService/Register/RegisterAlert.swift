import Monitoring

/// Something that the Principal and the data-protection officer must know at once.
package struct RegisterAlert: Hashable, Sendable, CustomStringConvertible {
    /// Nil where it concerns the whole register.
    package let authorisation: AuthorisationID?
    package let cause: StopCause

    package init(authorisation: AuthorisationID?, cause: StopCause) {
        self.authorisation = authorisation
        self.cause = cause
    }

    /// For whoever is at the server: the window by its identifier, and nobody by name. It is to be told to the Chair of Governors:
    /// of everybody who works at the school the window may be about just that person.
    package var description: String { "\(authorisation?.text ?? "the register"): \(cause.account)" }
}

extension StopCause {
    /// What happened and what became of it, for whoever is at the server.
    var account: String {
        switch self {
        case .person: "somebody said stop"
        case .missedReview: "a review was missed, and the window is suspended"
        case .clock: "the clock of the server, or of what sends the log, cannot be believed, and nothing is collected"
        case .identity: "a log-in or device that it names is somebody else's too, and nothing is collected"
        case .key: "a key that signed it is no longer valid, and nothing is collected"
        case .collector: "nothing was delivered for too long, and nothing is collected"
        case .accessRequest: "the person asked what is held while the window is covert; decide what to answer"
        case .chainTail: "the end of the audit chain is missing or was changed, and nothing is collected"
        }
    }
}
