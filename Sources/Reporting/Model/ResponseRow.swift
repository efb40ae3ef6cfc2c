/// Section 12: what the person said about a finding, word for word.
package struct ResponseRow: Hashable, Sendable, Codable {
    /// Absent where it is about the report as a whole.
    package var finding: String?
    package var receivedOn: ReportDay
    package var text: String
    /// Who wrote it down.
    package var signed: SignedRow
}
