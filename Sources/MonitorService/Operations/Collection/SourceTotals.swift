import FlowModel
import Monitoring

/// What became of a source's lines since the service started.
struct SourceTotals: Hashable, Sendable {
    private(set) var lines = 0
    private(set) var unreadable: [Anomaly: Int] = [:]
    /// Of records of windows that are over; those of open ones are with their memories.
    private(set) var dispositions: [FlowDisposition: Int] = [:]
    /// Bytes that were lost, or not used because of the source's clock.
    var drops = 0

    var unreadableWords: [String: Int] {
        Dictionary(unreadable.map { ($0.key.rawValue, $0.value) }) { first, _ in first }
    }

    mutating func add(_ count: LineCount) {
        lines += count.lines
        unreadable.merge(count.unreadable, uniquingKeysWith: +)
    }

    /// A window is over.
    mutating func add(_ tally: WindowTally) {
        dispositions.merge(tally.dispositions, uniquingKeysWith: +)
    }
}
