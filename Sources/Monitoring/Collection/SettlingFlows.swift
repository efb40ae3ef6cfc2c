import FlowModel

/// Evidence that waits a little before it is sealed, because a later line may still show that another site was opened just
/// before it.
struct SettlingFlows: Hashable, Sendable {
    /// How long a page's own tunnel may stay open and still be recognised as the neighbour of its embeds. Most close within
    /// a minute; nearly all within a quarter of an hour.
    static let patience: Int64 = 15 * 60_000
    /// Bounds memory; beyond it the oldest are sealed early.
    static let most = 1_024

    struct Entry: Hashable, Sendable {
        /// Without its ordinal, which it gets when it is sealed.
        var flow: EvidenceFlow
        /// When the exchange began and ended by its line, not cut at an end of the window; nil where the line does not say.
        let began: ExchangeBeginning?
        let end: Timestamp
    }

    var entries: [Entry] = []

    mutating func add(_ entry: Entry) {
        entries.append(entry)
    }

    /// Another site was opened at `start`: every waiting flow that began within the next seconds may have it as neighbour.
    mutating func noticeNeighbour(at start: Timestamp, device: Int) {
        for index in entries.indices where entries[index].flow.device == device {
            guard let gap = entries[index].began?.gap(after: start) else { continue }
            let known = entries[index].flow.otherSiteGap.map(NeighbourGap.init(milliseconds:))
            entries[index].flow.otherSiteGap = min(known ?? gap, gap).milliseconds
        }
    }

    /// Takes out, in order of arrival, the flows that have waited long enough at `now`, or all when `now` is nil.
    mutating func release(at now: Timestamp?) -> [EvidenceFlow] {
        guard let first = entries.first else { return [] }
        guard let now else {
            defer { entries = [] }
            return entries.map(\.flow)
        }
        let ripe = now.adding(milliseconds: -Self.patience)
        guard first.end < ripe || entries.count > Self.most else { return [] }
        let excess = max(0, entries.count - Self.most)
        let count = max(excess, entries.firstIndex { $0.end >= ripe } ?? entries.count)
        defer { entries.removeFirst(count) }
        return entries[..<count].map(\.flow)
    }
}
