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
