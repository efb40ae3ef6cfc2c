import Custody

/// How much had happened when a report was made. Made again up to there, it is the same, whatever came later.
package struct ReportBasis: Hashable, Sendable {
    package let trailHead: ContentDigest
    package let chainEntries: Int
    /// Whether a checkpoint had been signed.
    package let hasCheckpoint: Bool
    /// Who had signed each document.
    package let principals: [ContentDigest: Set<String>]

    /// Nil when the report names no digest where one belongs.
    package init?(of report: UsageReport) {
        guard let head = ContentDigest(hex: report.custody.trailHead), report.custody.chainEntries > 0 else {
            return nil
        }
        trailHead = head
        chainEntries = report.custody.chainEntries
        hasCheckpoint = report.custody.checkpoint != nil
        let signed = report.custody.documents.compactMap { row in
            ContentDigest(hex: row.digest).map { ($0, Set(row.principals)) }
        }
        principals = Dictionary(signed) { $0.union($1) }
    }
}
