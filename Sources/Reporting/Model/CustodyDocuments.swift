/// A signed document of the case after its authorisation. Readings of the evidence are not among them: making a report
/// again must not change it.
package struct DocumentRow: Hashable, Sendable, Codable {
    /// The file's name in the case's `documents/`.
    package var name: String
    package var kind: String
    package var signedAt: Moment
    /// Of everybody who signed it, the document's own signer first.
    package var principals: [String]
    package var digest: String
    /// Why it counts for nothing as it is; nil when it counts.
    package var refusal: String?
}

/// All sealed segments in one digest, and whether somebody has signed for it.
package struct EvidenceRootRow: Hashable, Sendable, Codable {
    package var root: String
    package var segments: Int
    package var records: Int
    /// The closing document; absent until the window is closed.
    package var closed: SignedRow?
}

/// A report that was handed out before this one was made.
package struct IssuedReportRow: Hashable, Sendable, Codable {
    package var report: String
    /// Of its `report.json`.
    package var digest: String
    package var supersedes: String?
    /// Absent while it stands.
    package var supersededBy: String?
    package var signed: SignedRow
}
