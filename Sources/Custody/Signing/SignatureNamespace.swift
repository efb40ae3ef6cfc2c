/// What a signature is for. It is part of what is signed, so that a signature made for one purpose is none for another.
package enum SignatureNamespace: String, Hashable, Sendable, CaseIterable {
    /// An authorisation, its countersignatures, and what suspends or ends it.
    case authorisation = "usher-authorisation"
    /// A usage report.
    case report = "usher-report"
    /// The head of the audit chain at some time.
    case checkpoint = "usher-checkpoint"
}
