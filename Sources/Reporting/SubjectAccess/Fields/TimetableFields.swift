import Custody
import FlowModel
import Monitoring

/// When the person was taken to be teaching and at work: what was fixed for the window, less what fell away of it since. It decides
/// what was looked at, and so it is the person's as much as the events are.
enum TimetableFields {
    /// One field for each lesson or other period, then one for each stretch of working time and of time on the premises.
    static func all(_ material: AccessMaterial) -> [AccessField] {
        let plans = material.plans.sorted { $0.date < $1.date }
        let periods = plans.flatMap(\.periods).filter { ![.breakTime, .lunch].contains($0.kind) }
        let hours =
            plans.flatMap { $0.workingHours.intervals.map { span($0, "Working time") } }
            + plans.flatMap { $0.onSite.intervals.map { span($0, "On the premises") } }
        return numbered("lessons", periods.map { period($0, material.lapses) }) + numbered("hours", hours)
    }

    private static func numbered(_ part: String, _ values: [JSONValue]) -> [AccessField] {
        values.enumerated().map { AccessField("\(part).\($0 + 1)", $1) }
    }

    private static func period(_ period: ScheduledPeriod, _ lapses: [CaseLapse]) -> JSONValue {
        [
            "start": .string(RFC3339.text(period.interval.start)), "end": .string(RFC3339.text(period.interval.end)),
            "what": .string(WeekText.name(period)), "site": .string(period.site),
            "lesson_time": .string(WeekText.judgement(period) + known(period.interval, lapses)),
            "row": .string(period.citation),
        ]
    }

    /// When it became known that a lesson fell away of an open window.
    private static func known(_ lesson: Interval, _ lapses: [CaseLapse]) -> String {
        lapses.knownAt(losing: lesson).map { ", known since \(ReportBuilder.moment($0).longText)" } ?? ""
    }

    private static func span(_ interval: Interval, _ what: String) -> JSONValue {
        [
            "start": .string(RFC3339.text(interval.start)), "end": .string(RFC3339.text(interval.end)),
            "what": .string(what),
        ]
    }
}
