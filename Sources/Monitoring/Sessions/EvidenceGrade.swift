/// How well the log can show use and place it in time, from the fullest evidence (A) to the thinnest (D). Decided by
/// `EvidenceAppraisal` alone; a finding needs A to C.
package enum EvidenceGrade: String, Hashable, Comparable, Sendable, CaseIterable {
    /// Single requests with the referring site, under a log-in of the person's own.
    case a = "A"
    /// Start, end and bytes of each exchange, under a log-in of the person's own.
    case b = "B"
    /// As B, but the identity comes from a network log-on joined in time.
    case c = "C"
    /// No start, no end, no bytes, no authenticated person, or a log-in or device that others use too: contacts only,
    /// never a finding.
    case d = "D"

    /// The better grade is the lesser one: A < B < C < D.
    package static func < (better: EvidenceGrade, worse: EvidenceGrade) -> Bool { better.rawValue < worse.rawValue }

    package var maySupportFinding: Bool { self <= .c }
}
