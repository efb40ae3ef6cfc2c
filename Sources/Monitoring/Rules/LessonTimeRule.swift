import FlowModel

/// Policy 5.5: the use of social-media accounts during lesson time is not permitted. Looks at each scheduled lesson, less
/// `tolerance` at each edge, and makes a finding of use that meets R3. A lesson that the timetable cannot vouch for is
/// never judged (C7).
package struct LessonTimeRule: UsageRule {
    /// Five minutes in milliseconds (C6): bells drift and clocks differ.
    package static let standardTolerance = Int64(LessonTime.standardToleranceMinutes) * 60_000

    /// In time order.
    private let lessons: [AssessedLesson]
    /// Milliseconds inside each edge of a lesson that are not assessed.
    package let tolerance: Int64

    package var clause: PolicyClause { .lessonTime }

    package init(lessons: [AssessedLesson], tolerance: Int64 = LessonTimeRule.standardTolerance) {
        self.lessons = lessons.sorted {
            ($0.interval.start, $0.interval.end, $0.citation) < ($1.interval.start, $1.interval.end, $1.citation)
        }
        self.tolerance = max(0, tolerance)
    }

    /// The lessons that are judged, each less its edges.
    var assessedTimes: IntervalSet {
        IntervalSet(
            lessons.filter(\.standing.isAssessed).compactMap { $0.interval.inset(milliseconds: tolerance) })
    }

    package func assess(_ account: UsageAccount, under scope: RuleScope) -> RuleOutcome<LessonObservation> {
        let episodes = account.episodes.filter { scope.services.contains($0.service) }
        var observations: [LessonObservation] = []
        var findings: [Finding] = []
        for lesson in lessons {
            let (observation, finding) = assess(lesson, episodes, under: scope)
            observations.append(observation)
            if let finding { findings.append(finding) }
        }
        return RuleOutcome(observations: observations, findings: findings)
    }

    private func assess(
        _ lesson: AssessedLesson, _ episodes: [UsageEpisode], under scope: RuleScope
    ) -> (LessonObservation, Finding?) {
        if case .notAssessed(let reason) = lesson.standing {
            return (unassessed(lesson, .notAssessed(reason: reason)), nil)
        }
        guard let assessed = lesson.interval.inset(milliseconds: tolerance) else {
            return (unassessed(lesson, .tooShort), nil)
        }
        let times = IntervalSet([assessed])
        let present = episodes.filter { $0.isActive(in: times) }
        let finding = Finding(clause: clause, scope: scope, lesson: lesson, episodes: present, times: times)
        return (observation(of: lesson, in: times, present, finding: finding, under: scope), finding)
    }

    private func observation(
        of lesson: AssessedLesson, in times: IntervalSet, _ present: [UsageEpisode], finding: Finding?,
        under scope: RuleScope
    ) -> LessonObservation {
        let counted = present.filter { $0.kind == .use && scope.counts($0.service) }
        let apart = present.filter { $0.kind == .use && scope.reportsApart($0.service) }
        let disposition: LessonObservation.Disposition =
            if finding != nil {
                .finding
            } else if !counted.isEmpty {
                .trace
            } else if !apart.isEmpty {
                .reportedApart
            } else {
                present.isEmpty ? .nothingObserved : .contactOnly
            }
        return LessonObservation(
            lesson: lesson, assessed: times.intervals.first, active: activeTime(of: counted, in: times),
            apart: activeTime(of: apart, in: times), services: Set(present.map(\.service)).sorted(),
            contacts: present.count { $0.kind == .contact }, disposition: disposition,
            evidence: Set(present.flatMap { $0.evidence(in: times) }).sorted())
    }

    private func unassessed(
        _ lesson: AssessedLesson, _ disposition: LessonObservation.Disposition
    ) -> LessonObservation {
        LessonObservation(
            lesson: lesson, assessed: nil, active: .none, apart: .none, services: [], contacts: 0,
            disposition: disposition, evidence: [])
    }
}
