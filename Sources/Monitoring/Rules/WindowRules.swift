import FlowModel

/// The rules that one authorisation names, over the lessons and working days of one window, with all they need but
/// evidence. Reports and notices judge by it alone, so that neither can say what the other does not.
package struct WindowRules: Sendable {
    /// The lessons inside the window, in the order of the plans; one that reaches over its ends is cut there.
    package let lessons: [AssessedLesson]
    private let scope: RuleScope
    private let lessonRule: LessonTimeRule
    /// Lessons are observed under every authorisation, and findings made of them only where it names the rule.
    private let findsInLessons: Bool
    /// Nil unless the authorisation names the rule and a threshold.
    private let excessRule: ExcessiveUseRule?
    private let assembler: EpisodeAssembler
    /// Where use must lie to become a finding.
    private let judgedTimes: IntervalSet

    /// - Parameters:
    ///   - plans: one for each date of the window, in any order.
    ///   - window: the monitored time, half-open.
    ///   - tolerance: milliseconds inside each edge of a lesson that are not assessed.
    package init(
        _ authorisation: MonitoringAuthorisation, plans: [DayPlan], window: Interval, tolerance: Int64,
        parameters: ActiveUseParameters = .standard
    ) {
        let lessons = Self.lessons(plans, in: window)
        let rule = LessonTimeRule(lessons: lessons, tolerance: tolerance)
        let days = Self.workingDays(plans, in: window)
        self.lessons = lessons
        self.scope = RuleScope(
            authorisation: authorisation.id.text, services: authorisation.serviceIDs,
            countsYouTube: authorisation.countsYouTube)
        self.lessonRule = rule
        self.findsInLessons = authorisation.rules.contains(.lessonUse)
        self.excessRule = Self.excessRule(authorisation, days)
        self.assembler = EpisodeAssembler(parameters)
        self.judgedTimes = (findsInLessons ? rule.assessedTimes : .empty)
            .union(excessRule == nil ? .empty : IntervalSet(days.flatMap(\.working.intervals)))
    }

    /// Judges evidence in any order; what belongs to a service that the authorisation does not name is left out.
    package func assess(_ evidence: [EvidenceFlow]) -> WindowAssessment {
        let named = evidence.filter { scope.services.contains($0.service) }
        let account = assembler.account(for: named)
        let lessons = lessonRule.assess(account, under: scope)
        let excess = excessRule?.assess(account, under: scope)
        return WindowAssessment(
            evidence: named.sorted { $0.ordinal < $1.ordinal }, account: account, lessons: lessons.observations,
            lessonFindings: findsInLessons ? lessons.findings : [], days: excess?.observations ?? [],
            dayFindings: excess?.findings ?? [])
    }

    /// False where `assess` cannot find anything, told without the work of it: every finding rests on an exchange in the
    /// time looked at.
    package func mayFind(in evidence: [EvidenceFlow]) -> Bool {
        !judgedTimes.isEmpty
            && evidence.contains { flow in
                switch flow.time {
                case .span(let span): judgedTimes.overlaps(span)
                case .startOnly(let instant), .endOnly(let instant): judgedTimes.contains(instant)
                }
            }
    }

    /// False where nothing of the time can become a finding.
    func judges(_ time: Interval) -> Bool { judgedTimes.overlaps(time) }

    /// No minute is assessed as part of two lessons: what was found in it would be counted twice.
    private static func lessons(_ plans: [DayPlan], in window: Interval) -> [AssessedLesson] {
        var taken = IntervalSet.empty
        return plans.flatMap(\.lessons).flatMap { period -> [AssessedLesson] in
            guard let interval = period.interval.overlap(with: window) else { return [] }
            let whole = IntervalSet([interval])
            let left = period.standing.isAssessed ? whole.subtracting(taken) : whole
            if period.standing.isAssessed { taken = taken.union(whole) }
            return left.intervals.map { part in
                AssessedLesson(
                    interval: part, label: period.label, citation: period.citation, standing: period.standing)
            }
        }
    }

    private static func workingDays(_ plans: [DayPlan], in window: Interval) -> [WorkingDay] {
        plans.compactMap { plan in
            let working = plan.workingHours.clipped(to: window)
            return working.isEmpty ? nil : WorkingDay(date: plan.date, working: working)
        }
    }

    private static func excessRule(
        _ authorisation: MonitoringAuthorisation, _ days: [WorkingDay]
    ) -> ExcessiveUseRule? {
        guard authorisation.rules.contains(.excessive), let reference = authorisation.threshold,
            let threshold = AdoptedThreshold(
                minutesPerDay: Int64(reference.minutesPerDay), minutesPerTenDays: Int64(reference.minutesPerTenDays))
        else { return nil }
        return ExcessiveUseRule(days: days, threshold: threshold)
    }
}
