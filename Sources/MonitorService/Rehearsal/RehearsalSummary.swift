import Monitoring

/// What a rehearsal did, in counts.
package struct RehearsalSummary: Sendable {
    package let tally: SourceTally
    package let dispositions: [FlowDisposition: Int]
    /// Sealed records and segments.
    package let records: Int
    package let segments: Int
}
