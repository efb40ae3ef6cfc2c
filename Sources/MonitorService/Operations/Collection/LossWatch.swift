import FlowModel
import Monitoring

/// What sources are losing at this time. A loss is over when nothing was lost for the same reason for a while.
struct LossWatch: Sendable {
    /// In milliseconds.
    static let length = ActivityTrace.longestLull

    private struct Key: Hashable {
        let source: String
        let reason: LossReason
    }

    /// By the clock that only runs forward: until when each counts as going on.
    private var ends: [Key: Int64] = [:]

    /// In order of name and reason.
    var current: [(source: String, reason: LossReason)] {
        ends.keys.sorted { ($0.source, $0.reason.rawValue) < ($1.source, $1.reason.rawValue) }
            .map { ($0.source, $0.reason) }
    }

    /// True where it has begun just now.
    mutating func note(
        _ reason: LossReason, of source: String, at elapsed: Int64, lasting length: Int64 = Self.length
    ) -> Bool {
        forget(at: elapsed)
        return ends.updateValue(elapsed + length, forKey: Key(source: source, reason: reason)) == nil
    }

    /// Lets go of what is over.
    mutating func forget(at elapsed: Int64) {
        ends = ends.filter { elapsed <= $0.value }
    }
}
