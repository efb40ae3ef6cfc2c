import FlowModel

/// An observation for human review: in this time the records show at least so much active use. It is no verdict and
/// carries no score. Only `Finding.init` can make one, and only from use that meets every condition of R3.
package struct Finding: Hashable, Sendable {
    package let clause: PolicyClause
    /// The authorisation under which the evidence was gathered.
    package let authorisation: String
    /// From the start to the end of the time looked at: the lesson less its edges, the working day, or ten of them.
    package let interval: Interval
    /// The lesson, for clause 5.5; nil for a clause about whole days.
    package let lesson: AssessedLesson?
    package let active: ActiveTime
    /// Ascending.
    package let services: [ServiceID]
    /// User-driven marks in the time looked at.
    package let marks: Int
    /// The worst evidence grade among the counted episodes: A, B or C.
    package let grade: EvidenceGrade
    /// The weakest attribution among the counted episodes: 1 or 3; a shared device (2) supports contacts only.
    package let attribution: AttributionGrade
    /// Ordinals of the counted exchanges, ascending.
    package let evidence: [Int]

    /// Below this much active time, in milliseconds, an observation is a trace (R3).
    package static let leastActive: Int64 = 120_000
    /// Below so many user-driven marks an observation is a trace (R3), unless the bytes of tunnels alone needed
    /// `leastActive`: inside a tunnel single requests cannot be seen.
    package static let leastMarks = 2
    /// Marks further apart than this on average, in milliseconds, are glances: a trace, with the same exception.
    package static let sparsestMarks: Int64 = 60_000

    /// Nobody glances so often in one episode: so many marks may lie further apart, as of somebody who reads between them. All but
    /// the greatest must together have brought so many bytes to the client: a tab that opens again by itself and is left open refreshes
    /// itself with less.
    package static let manyMarks = 5
    package static let manyBytes: Int64 = 1_000_000
    package static let sparsestOfMany: Int64 = 90_000

    /// Nil unless the countable use among `episodes` reaches `leastActive` milliseconds at the low end, and R3's least.
    ///
    /// - Parameters:
    ///   - times: the time looked at; what lies outside is not counted.
    ///   - leastActive: raised to `Finding.leastActive` when lower.
    init?(
        clause: PolicyClause, scope: RuleScope, lesson: AssessedLesson? = nil, episodes: [UsageEpisode],
        times: IntervalSet, leastActive: Int64 = Finding.leastActive
    ) {
        guard let first = times.intervals.first, let last = times.intervals.last,
            let hull = Interval(start: first.start, end: last.end)
        else { return nil }
        let used = episodes.filter { scope.counts($0.service) && $0.maySupportFinding && $0.isActive(in: times) }
        let active = activeTime(of: used, in: times)
        guard active.low >= max(leastActive, Self.leastActive), Self.isUserDriven(used, for: active.low, in: times),
            let grade = used.map(\.grade).max(), let attribution = used.map(\.attribution).max()
        else { return nil }
        self.clause = clause
        self.authorisation = scope.authorisation
        self.interval = hull
        self.lesson = lesson
        self.active = active
        self.services = Set(used.map(\.service)).sorted()
        self.marks = used.reduce(0) { $0 + $1.marks(in: times).count }
        self.grade = grade
        self.attribution = attribution
        self.evidence = Set(used.flatMap { $0.evidence(in: times) }).sorted()
    }

    /// So many marks of one episode that each brought as much as a page are a person's where two marks of it follow each other within
    /// a minute and a half: a tab that is left open fetches less, and more seldom. Milliseconds, both ends included; each page may
    /// stand for as long as one counts at most.
    package static let manyPages = 3
    package static let pagePauses: ClosedRange<Int64> = 10_001...ActiveUseParameters.standard.pagePace
    package static let sparsestOfPages: Int64 = 180_000

    /// Fewer acts than `manyMarks`, or smaller ones, are a person's only if two of one episode follow each other like this: more than
    /// 10 s apart, as one page needs less to load, and at most 30 s, as a tab left alone asks again later. Milliseconds, both ends
    /// included.
    package static let quickMarks: ClosedRange<Int64> = 10_001...30_000

    /// Of each episode by itself: tabs that are left open side by side make no rhythm together.
    private static func isUserDriven(_ episodes: [UsageEpisode], for low: Int64, in times: IntervalSet) -> Bool {
        let marks = episodes.map { $0.marks(in: times) }
        let vouched = marks.reduce(Int64(0)) { $0 + time(vouchedBy: $1) }
        if marks.joined().count >= leastMarks, marks.contains(where: hasRhythm), vouched >= low { return true }
        let tunnels = episodes.map(\.tunnels)
        let needed = times.intervals.reduce(Int64(0)) { $0 + TunnelGain.most(of: tunnels, over: .empty, in: $1) }
        return needed >= leastActive
    }

    private static func hasRhythm(_ marks: [Mark]) -> Bool {
        let acts = marks.filter(showsPerson).map(\.at).sorted()
        let isRead = marks.count(where: \.isPage) >= manyPages && hasPause(of: pagePauses, in: acts)
        return isRead || isMany(marks) || hasPause(of: quickMarks, in: acts)
    }

    private static func showsPerson(_ mark: Mark) -> Bool { !mark.mayBeSound && !mark.isCall }

    private static func isMany(_ marks: [Mark]) -> Bool {
        let acts = marks.filter(showsPerson)
        let greatest = acts.map(\.bytes.bytes).max() ?? 0
        return acts.count >= manyMarks && acts.reduce(.zero) { $0 + $1.bytes }.bytes - greatest >= manyBytes
    }

    /// Milliseconds that the marks of one episode may stand for. A tab that is left open after a visit may make the calls.
    private static func time(vouchedBy all: [Mark]) -> Int64 {
        let marks = all.filter { !$0.isCall }
        let pages = Int64(marks.count(where: \.isPage))
        return pages * sparsestOfPages + (Int64(marks.count) - pages) * (isMany(marks) ? sparsestOfMany : sparsestMarks)
    }

    private static func hasPause(of milliseconds: ClosedRange<Int64>, in instants: [Timestamp]) -> Bool {
        zip(instants, instants.dropFirst()).contains { milliseconds.contains($1.milliseconds(since: $0)) }
    }
}
