import Custody

/// How much had happened when a report was made. Made again up to there, it is the same, whatever came later.
package struct ReportBasis: Hashable, Sendable {
    package let trailHead: ContentDigest
    package let chainEntries: Int
    /// Whether a checkpoint had been signed.
    package let hasCheckpoint: Bool

    /// Nil when the report names no digest where one belongs.
    package init?(of report: UsageReport) {
        guard let head = ContentDigest(hex: report.custody.trailHead), report.custody.chainEntries > 0 else {
            return nil
        }
        trailHead = head
        chainEntries = report.custody.chainEntries
        hasCheckpoint = report.custody.checkpoint != nil
    }
}
