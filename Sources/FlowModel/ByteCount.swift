/// A number of bytes on the wire, never negative.
package struct ByteCount: Hashable, Comparable, Sendable {
    package let bytes: Int64

    package static let zero = ByteCount(0)

    /// Counts below zero do not exist and become zero.
    package init(_ bytes: Int64) {
        self.bytes = max(0, bytes)
    }

    package static func < (fewer: ByteCount, more: ByteCount) -> Bool { fewer.bytes < more.bytes }

    /// The sum; stays at the largest count rather than wrapping.
    package static func + (left: ByteCount, right: ByteCount) -> ByteCount {
        let (sum, overflow) = left.bytes.addingReportingOverflow(right.bytes)
        return ByteCount(overflow ? .max : sum)
    }
}
