/// What a person can say about a window after its authorisation was signed. The raw value is the document's `kind`.
package enum EventKind: String, Hashable, Sendable, CaseIterable {
    case countersignature
    /// A person whose signature is needed says no.
    case refusal
    case suspension
    case resumption
    /// Row 30: looked at while it runs, and found still necessary. Ending it is a `cancellation`.
    case review
    case cancellation
    /// Row 27: the subject was told.
    case notification
    /// The evidence is complete: its root, signed.
    case closing
    /// What a named investigator makes of one finding, and why (law page L8).
    case disposition
    /// The subject's own account of a finding (section 12 of the report).
    case response
    /// What came of the case: this sets how long its evidence is kept.
    case outcome
    /// Nothing may be purged until a `release`.
    case hold
    case release
    /// Sealed evidence was opened (law page W2).
    case reading
    /// A report was handed out; it may take the place of an earlier one.
    case issue
    /// The subject asked what is held (article 15 UK GDPR).
    case accessRequest = "access_request"
    case accessAnswer = "access_answer"
    /// The data-protection officer confirms that the evidence is to be destroyed.
    case purge
    /// The data-protection officer found the window invalid.
    case void
}
