import Custody

/// One sealed segment of the evidence.
package struct SegmentFacts: Hashable, Sendable {
    package let number: Int
    package let records: Int
    package let digest: ContentDigest

    package init(number: Int, records: Int, digest: ContentDigest) {
        self.number = number
        self.records = records
        self.digest = digest
    }
}
