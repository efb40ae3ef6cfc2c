import Custody

/// The audit chain and the sealed segments, when the evidence was opened for the report.
package struct ChainFacts: Hashable, Sendable {
    package let entries: Int
    package let head: ContentDigest
    package let checkpoint: CheckpointFacts?
    package let segments: [SegmentFacts]

    package init(entries: Int, head: ContentDigest, checkpoint: CheckpointFacts?, segments: [SegmentFacts]) {
        self.entries = entries
        self.head = head
        self.checkpoint = checkpoint
        self.segments = segments
    }
}
