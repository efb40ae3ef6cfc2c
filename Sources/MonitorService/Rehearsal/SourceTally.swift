import FlowDecoding
import FlowModel

/// What was counted while one source was read. Only counts: a line of anybody else leaves one mark here and nothing more.
package struct SourceTally: Equatable, Sendable {
    /// Bytes after decompression.
    package internal(set) var bytes = 0
    package internal(set) var lines = 0
    /// Lines whose identity is the subject's.
    package internal(set) var subjectLines = 0
    /// Lines that could not be read, by reason. Of lines that are not the subject's, only those are counted whose
    /// identity itself was looked at and could not be read.
    package internal(set) var unreadable: [Anomaly: Int] = [:]

    mutating func add(_ count: BlockCount) {
        lines += count.lines
        if count.empty > 0 { unreadable[.emptyLine, default: 0] += count.empty }
        if count.overlong > 0 { unreadable[.overlongLine, default: 0] += count.overlong }
    }
}
