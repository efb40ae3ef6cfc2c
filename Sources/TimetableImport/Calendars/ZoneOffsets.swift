/// How many seconds a clock is ahead of UTC over a stretch of time. Two that are equal agree at every instant of it.
struct ZoneOffsets: Hashable, Sendable {
    struct Step: Hashable, Sendable {
        /// Seconds since 1970-01-01 00:00 UTC from which on the offset holds, until the next step.
        let from: Int
        let offset: Int
    }

    private static let day = 86_400

    private let steps: [Step]

    /// What a clock of the database shows. No zone changes twice in a day.
    init(of zone: EventZone, over stretch: Range<Int>) {
        var steps = [Step(from: stretch.lowerBound, offset: zone.offset(at: stretch.lowerBound))]
        for low in stride(from: stretch.lowerBound, to: stretch.upperBound, by: Self.day) {
            let high = min(low + Self.day, stretch.upperBound)
            let (before, after) = (zone.offset(at: low), zone.offset(at: high))
            if before != after { steps.append(Step(from: Self.change(of: zone, low, high), offset: after)) }
        }
        self.steps = steps.filter { $0.from < stretch.upperBound }
    }

    /// What `steps`, in any order, say of the stretch. Nil when they say nothing of its beginning, or two things at once.
    init?(_ steps: [Step], over stretch: Range<Int>) {
        let offsets = Dictionary(grouping: steps, by: \.from).mapValues { Set($0.map(\.offset)) }
        guard let first = offsets.keys.filter({ $0 <= stretch.lowerBound }).max() else { return nil }
        var kept: [Step] = []
        for from in offsets.keys.filter({ $0 >= first && $0 < stretch.upperBound }).sorted() {
            guard let offset = offsets[from]?.first, offsets[from]?.count == 1 else { return nil }
            if kept.last?.offset != offset { kept.append(Step(from: max(from, stretch.lowerBound), offset: offset)) }
        }
        self.steps = kept
    }

    /// The first second at which the offset is that of `high`; at `low` it is another one.
    private static func change(of zone: EventZone, _ low: Int, _ high: Int) -> Int {
        let target = zone.offset(at: high)
        var (before, after) = (low, high)
        while after - before > 1 {
            let middle = before + (after - before) / 2
            if zone.offset(at: middle) == target { after = middle } else { before = middle }
        }
        return after
    }
}
