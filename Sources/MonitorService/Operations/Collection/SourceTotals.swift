import FlowModel
import Monitoring

/// What became of a source's lines since the service started.
struct SourceTotals: Hashable, Sendable {
    private(set) var lines = 0
    private(set) var unreadable: [Anomaly: Int] = [:]
    /// Of records of windows that are over; those of open ones are with their memories.
    private(set) var dispositions: [FlowDisposition: Int] = [:]
    /// Counts of what was not read, by reason.
    private(set) var losses: [LossReason: Int] = [:]
    /// Packets of an interface, and datagrams, that nobody fetched in time.
    var drops = 0
    /// Of a file: what was gone before it was read.
    var lostBytes = 0

    /// What could not be read, or did not come to be, by reason.
    var unreadableWords: [String: Int] {
        let words = Dictionary(unreadable.map { ($0.key.rawValue, $0.value) }) { first, _ in first }
        return words.merging(losses.map { ($0.key.rawValue, $0.value) }, uniquingKeysWith: +)
    }

    mutating func add(_ loss: SourceLoss) {
        guard loss.reason != .lostDatagram else { return drops += loss.count }
        guard loss.count > 0 else { return }
        losses[loss.reason, default: 0] += loss.count
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
