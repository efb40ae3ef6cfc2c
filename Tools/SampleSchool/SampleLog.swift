import FlowModel

/// The whole sample log: which day takes how many lines, and who acts in it.
package struct SampleLog: Sendable {
    /// Lines at scale 1.
    package static let ordinaryLines = 80_000

    private let seed: UInt64
    private let lines: Int

    /// About `lines` lines in all; the stories of the subject and the colleague are there in full however few are asked for.
    package init(lines: Int, seed: UInt64) {
        self.lines = lines
        self.seed = seed
    }

    /// Makes the log a day at a time, in the order in which Squid would have written it. Each part of `log` is whole lines;
    /// `truth` gets the rows of the truth file, its header first.
    package func make(log: ([UInt8]) throws -> Void, truth: (String) throws -> Void) rethrows {
        try truth("start_ms,end_ms,user,service,kind,in_lesson\n")
        var budget = lines
        var weight = SchoolDay.fortnight.reduce(0) { $0 + SampleLog.weight(of: $1) }
        for day in SchoolDay.fortnight {
            let share = budget * SampleLog.weight(of: day) / weight
            let traffic = traffic(of: day, lines: share)
            weight -= SampleLog.weight(of: day)
            budget = max(0, budget - traffic.log.count)
            try log(traffic.log.ordered())
            for row in SampleLog.sorted(traffic.truth) { try truth(SampleLog.line(row, on: day)) }
        }
    }

    private func traffic(of day: SchoolDay, lines: Int) -> Traffic {
        var traffic = Traffic(random: SplitMix64(seed: seed, day: day.number, stream: 1))
        SubjectStory.play(day, into: &traffic)
        traffic.random = SplitMix64(seed: seed, day: day.number, stream: 2)
        ColleagueStory.play(day, into: &traffic)
        traffic.random = SplitMix64(seed: seed, day: day.number, stream: 3)
        Crowd.fill(day, upTo: lines, into: &traffic)
        return traffic
    }

    private static func weight(of day: SchoolDay) -> Int {
        switch day.kind {
        case .teaching: 20
        case .training: 8
        case .closed: 1
        }
    }

    private static func sorted(_ rows: [TruthRow]) -> [TruthRow] {
        rows.sorted { ($0.span.start, $0.user, $0.service) < ($1.span.start, $1.user, $1.service) }
    }

    private static func line(_ row: TruthRow, on day: SchoolDay) -> String {
        let lessons =
            switch row.user {
            case Roster.subject.user: Lessons.ofSubject(on: day)
            case Roster.colleague.user: Lessons.ofColleague(on: day)
            default: [Interval]()
            }
        let (start, end) = (row.span.start.milliseconds, row.span.end.milliseconds)
        return "\(start),\(end),\(row.user),\(row.service),\(row.kind.rawValue),\(row.placement(among: lessons))\n"
    }
}
