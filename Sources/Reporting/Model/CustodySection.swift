/// Section 15: what shows that nothing was changed, and how anybody can check it.
package struct CustodySection: Hashable, Sendable, Codable {
    package var statements: [String]
    /// SHA-256 of the signed authorisation's exact bytes.
    package var authorisationDigest: String
    /// Entries of the audit chain when the report was made, and the digest of the last.
    package var chainEntries: Int
    package var chainHead: String
    /// Absent when no checkpoint had been signed.
    package var checkpoint: CheckpointRow?
    package var segments: [SegmentRow]
    package var evidenceRoot: EvidenceRootRow
    /// Principals of everybody who signed the authorisation, the authoriser first.
    package var authorisationPrincipals: [String]
    /// Digest of the latest document when the report was made, readings left aside; the authorisation's own without one.
    package var trailHead: String
    package var documents: [DocumentRow]
    /// Reports that were handed out before, those superseded included.
    package var issuedReports: [IssuedReportRow]
    /// The principal of the investigator's key.
    package var reportPrincipal: String
    package var commands: [CommandRow]
}

/// The last signed checkpoint of the audit chain.
package struct CheckpointRow: Hashable, Sendable, Codable {
    package var at: Moment
    package var entries: Int
    package var head: String
    package var signer: String
}

/// One sealed segment of evidence.
package struct SegmentRow: Hashable, Sendable, Codable {
    package var number: Int
    package var records: Int
    /// SHA-256 of the sealed segment, which the audit chain also holds.
    package var digest: String
}

/// One command that checks something without this product, or with it.
package struct CommandRow: Hashable, Sendable, Codable {
    package var purpose: String
    package var command: String
}
