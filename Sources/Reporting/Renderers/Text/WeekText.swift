import FlowModel
import Monitoring

/// A person's week as the school's timetable has it, for a terminal.
package enum WeekText {
    /// Minutes of one character.
    private static let step = 15
    /// The hours that are always drawn.
    private static let usualHours = 8..<18

    /// - Parameters: as those of `WeekPage`.
    package static func lines(title: String, version: String, plans: [DayPlan]) -> [String] {
        let hours = hours(of: plans)
        return [title, "", "              " + hours.map { hour in twoCharacters(hour) + "  " }.joined()]
            + plans.map { strip($0, hours) } + ["", "# lesson   ? lesson, not assessed   - other time", ""]
            + plans.flatMap(rows)
            + ["", "Calendar and timetable version \(version)."]
    }

    /// The usual ones, and more where a period asks for it.
    private static func hours(of plans: [DayPlan]) -> Range<Int> {
        let spans = plans.flatMap(\.periods).map { period in
            let start = CivilTime.local(period.interval.start).minute.minutes
            return start / 60..<(start + Int(period.interval.milliseconds / 60_000) + 59) / 60
        }
        let first = min(usualHours.lowerBound, spans.map(\.lowerBound).min() ?? usualHours.lowerBound)
        return first..<min(24, max(usualHours.upperBound, spans.map(\.upperBound).max() ?? usualHours.upperBound))
    }

    static func times(_ period: ScheduledPeriod) -> String {
        "\(CivilTime.local(period.interval.start).minute)-\(CivilTime.local(period.interval.end).minute)"
    }

    static func what(_ period: ScheduledPeriod) -> String {
        name(period) + (period.site.isEmpty ? "" : ", \(period.site)")
    }

    /// `lesson Y4 maths`; the kind alone where the label says no more.
    static func name(_ period: ScheduledPeriod) -> String {
        let label = period.label.lowercased() == period.kind.name.lowercased() ? "" : " \(period.label)"
        return period.kind.name + label
    }

    static func judgement(_ period: ScheduledPeriod) -> String {
        guard period.countsAsLesson else { return "no" }
        if case .notAssessed(let reason) = period.standing { return "not assessed: \(reason.sentence)" }
        return "yes"
    }

    private static func twoCharacters(_ hour: Int) -> String { hour < 10 ? "0\(hour)" : "\(hour)" }

    private static func strip(_ plan: DayPlan, _ hours: Range<Int>) -> String {
        let cells = stride(from: hours.lowerBound * 60, to: hours.upperBound * 60, by: step).map { minute in
            cell(plan.periods, at: minute + step / 2)
        }
        let name = "\(plan.date.weekday.name.prefix(3)) \(plan.date)"
        return name + cells.joined() + (plan.kind == .teaching ? "" : "  \(DomainWords.of(plan.kind))")
    }

    /// What the middle of a quarter of an hour is: a lesson before anything else, since it is what matters.
    private static func cell(_ periods: [ScheduledPeriod], at minute: Int) -> String {
        let here = periods.filter { period in
            let start = CivilTime.local(period.interval.start).minute.minutes
            return start <= minute && minute < start + Int(period.interval.milliseconds / 60_000)
        }
        if here.contains(where: \.isAssessedLesson) { return "#" }
        if here.contains(where: \.countsAsLesson) { return "?" }
        return here.isEmpty ? " " : "-"
    }

    /// The cycle week, and the day of a cycle of days, where the school has them: `, week A`.
    static func turn(_ plan: DayPlan) -> String {
        (plan.week.map { ", week \($0)" } ?? "") + (plan.cycleDay.map { ", day \($0) of the cycle" } ?? "")
    }

    private static func rows(_ plan: DayPlan) -> [String] {
        let label = plan.label.isEmpty || plan.kind == .teaching ? "" : ": \(plan.label)"
        let heading = "\(plan.date.weekday.name) \(plan.date), \(DomainWords.of(plan.kind).lowercased())\(label)"
        return [heading + turn(plan)]
            + plan.periods.map { "  \(times($0))  \(what($0)) [\($0.citation)] lesson time: \(judgement($0))" }
            + ((plan.assessedLessons.isEmpty ? plan.gap : nil).map { ["  not assessed: \($0.sentence)"] } ?? [])
    }
}
