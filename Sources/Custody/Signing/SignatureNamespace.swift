/// What a signature is for. It is part of what is signed, so that a signature made for one purpose is none for another.
package enum SignatureNamespace: String, Hashable, Sendable, CaseIterable {
    /// An authorisation and its countersignatures over the same bytes.
    case authorisation = "usher-authorisation"
    /// Whatever happens to an authorisation after it was signed: a review, a cancellation, a disposition.
    case event = "usher-event"
    /// A usage report.
    case report = "usher-report"
    /// The head of the audit chain at some time.
    case checkpoint = "usher-checkpoint"
    /// A question to the running service: worth nothing a few minutes later.
    case request = "usher-request"
}
