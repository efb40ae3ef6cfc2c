import FlowModel

/// When each device of the subject last opened a site outside the catalogue: bare instants, never part of the evidence.
///
/// A Like button is told from a visit by the page that it sits on (active-use page, rule 2). Logs are written when an
/// exchange *ends*, so the page's own line may come long after the button's: instants are kept for a while, and a flow
/// that is held back can still learn of an earlier neighbour.
package struct NeighbourMemory: Hashable, Sendable {
    /// A connection that goes on opens a page all the same when it brings so many bytes in a slot: polls bring less.
    static let pageBytes: Int64 = 8_000
    /// Tunnels older than this are not pages being opened.
    static let horizon: Int64 = 2 * 3_600_000
    /// A busy page opens a few dozen hosts; this bounds memory on a hostile log.
    static let mostInstants = 8_192

    /// Ascending start instants in milliseconds, one list a device.
    var starts: [Int: [Int64]] = [:]

    package init() {}

    /// Remembers that `record` opened a site outside the catalogue, if it opened anything.
    package mutating func notice(_ record: FlowRecord, device: Int) {
        for opening in Self.openings(in: record) { opened(at: opening, device: device) }
    }

    /// When a record may have opened a page: at its start, and a slot until its last byte, as its connection may have been
    /// used for something else before. Of a connection that goes on, only what is as big as a page.
    static func openings(in record: FlowRecord) -> [Timestamp] {
        guard let start = record.time.start else { return [] }
        guard !record.isContinuation || (record.down ?? .zero).bytes >= pageBytes else { return [] }
        return record.form.isSlot ? [start, record.time.end ?? start] : [start]
    }

    /// The gap that evidence keeps of `record`. Nil when no other site was opened near enough, or the start is unknown.
    package func gap(before record: FlowRecord, device: Int) -> Int64? {
        ExchangeBeginning(of: record).flatMap { gap(before: $0, device: device) }
    }

    mutating func opened(at start: Timestamp, device: Int) {
        let instant = start.milliseconds
        var list = starts[device] ?? []
        starts[device] = nil
        if list.count >= Self.mostInstants { list.removeFirst(list.count / 2) }
        if let last = list.last, last > instant {
            list.insert(instant, at: Self.firstIndex(in: list, after: instant))
        } else {
            list.append(instant)
        }
        starts[device] = list
    }

    /// Milliseconds from the opening that speaks most for an embed (`NeighbourGap`); nil when there was none near enough.
    func gap(before beginning: ExchangeBeginning, device: Int) -> Int64? {
        guard let list = starts[device] else { return nil }
        let later = Self.firstIndex(in: list, after: beginning.first.milliseconds)
        let nearest = [later - 1, later].filter(list.indices.contains)
        return nearest.compactMap { beginning.gap(after: Timestamp(milliseconds: list[$0])) }.min()?.milliseconds
    }

    /// Forgets what no later line can need.
    mutating func forget(before now: Timestamp) {
        let oldest = now.milliseconds - Self.horizon
        for (device, list) in starts {
            guard let first = list.first, first < oldest else { continue }
            starts[device] = Array(list[Self.firstIndex(in: list, after: oldest)...])
        }
    }

    private static func firstIndex(in list: [Int64], after instant: Int64) -> Int {
        var low = 0
        var high = list.count
        while low < high {
            let middle = (low + high) / 2
            if list[middle] <= instant { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
