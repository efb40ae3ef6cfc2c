import FlowModel
import Monitoring

/// How products turn lines into minutes, by their own documentation. Their filters are not part of it, so that what is
/// compared is the arithmetic alone.
package enum Arithmetic: String, CaseIterable {
    case fiveMinuteGap = "5-min gap (Fastvue, WebSpy)"
    case gapAndMinute = "5-min gap + 1 min (Skyhigh)"
    case windows = "5-min windows by hits (Smoothwall)"
    case minutes = "1-min windows (Barracuda)"
    case nextEntry = "to next entry, 2 min (Pearl Echo)"
    case elapsed = "sum of elapsed"

    /// Milliseconds of social media in `interval`. `hits` are in the order of their starts.
    func estimate(_ hits: [Hit], in interval: Interval) -> Int64 {
        let inside = hits.filter { interval.contains($0.start) }
        switch self {
        case .fiveMinuteGap: return longestOf(inside) { Self.sessions($0, extra: 0) }
        case .gapAndMinute: return longestOf(inside) { Self.sessions($0, extra: 60_000) }
        case .windows: return Self.windows(inside)
        case .minutes: return Self.perService(inside).reduce(0) { $0 + Self.minutes($1) }
        case .nextEntry: return Self.nextEntry(inside)
        case .elapsed: return Self.elapsed(hits, in: interval)
        }
    }

    private func longestOf(_ hits: [Hit], _ measure: ([Hit]) -> Int64) -> Int64 {
        Self.perService(hits).map(measure).max() ?? 0
    }

    private static func perService(_ hits: [Hit]) -> [[Hit]] {
        Dictionary(grouping: hits.filter { $0.service != nil }, by: \.service).map(\.value)
    }

    /// A session ends after five minutes without a line; it lasts from its first line to its last.
    private static func sessions(_ hits: [Hit], extra: Int64) -> Int64 {
        guard let first = hits.first else { return 0 }
        var total = extra
        var last = first.start
        for hit in hits.dropFirst() {
            let gap = hit.start.milliseconds(since: last)
            total += gap <= 300_000 ? gap : extra
            last = hit.start
        }
        return total
    }

    /// Each window of five minutes by the share of its lines.
    private static func windows(_ hits: [Hit]) -> Int64 {
        Dictionary(grouping: hits) { $0.start.milliseconds / 300_000 }.values.reduce(0) { sum, window in
            sum + 300_000 * Int64(window.count { $0.service != nil }) / Int64(window.count)
        }
    }

    private static func minutes(_ hits: [Hit]) -> Int64 {
        Int64(Set(hits.map { $0.start.milliseconds / 60_000 }).count) * 60_000
    }

    /// The next line of any site ends what the last one began.
    private static func nextEntry(_ hits: [Hit]) -> Int64 {
        hits.indices.reduce(Int64(0)) { sum, index in
            guard hits[index].service != nil else { return sum }
            guard index + 1 < hits.count else { return sum + 60_000 }
            return sum + min(120_000, hits[index + 1].start.milliseconds(since: hits[index].start))
        }
    }

    private static func elapsed(_ hits: [Hit], in interval: Interval) -> Int64 {
        hits.reduce(0) { sum, hit in
            guard hit.service != nil, let whole = Interval(start: hit.start, end: hit.end) else { return sum }
            return sum + (whole.overlap(with: interval)?.milliseconds ?? 0)
        }
    }
}
