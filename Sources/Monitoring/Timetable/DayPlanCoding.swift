import Custody
import FlowModel

/// A day's plan as JSON, for the setting of a case: a report rests on the lessons as they were known when the window was
/// opened, not on what somebody made of the timetable later (refusal A15). Instants are milliseconds since 1970 in UTC.
extension DayPlan {
    package func encode() -> JSONValue {
        var members = [
            JSONMember("date", .string(date.description)),
            JSONMember("kind", .string(kind.rawValue)),
            JSONMember("label", .string(label)),
            JSONMember("periods", .array(periods.map { $0.encode() })),
            JSONMember("working_hours", workingHours.encode()),
            JSONMember("on_site", onSite.encode()),
        ]
        if let cycleDay { members.append(JSONMember("cycle_day", .string(cycleDay))) }
        if let week { members.append(JSONMember("week", .string(week))) }
        if let gap { members.append(JSONMember("gap", .string(gap.rawValue))) }
        return .object(members)
    }

    /// Reads what `encode` wrote.
    package init?(_ reader: inout JSONObjectReader) {
        let date = reader.string("date").flatMap { CivilDate($0) }
        let kind = reader.string("kind").flatMap(DayKind.init)
        let label = reader.string("label")
        let periods = reader.objects("periods") { ScheduledPeriod(&$0, on: date) }
        let workingHours = reader.intervals("working_hours")
        let onSite = reader.intervals("on_site")
        let week = reader.optionalString("week")
        let cycleDay = reader.optionalString("cycle_day")
        let gap = reader.optionalString("gap").map(NotAssessedReason.init)
        guard let date, let kind, let label, let periods, let workingHours, let onSite, gap != .some(nil) else {
            reader.refuse("date", "and the rest of this day cannot be read")
            return nil
        }
        self.init(
            date: date, kind: kind, label: label, week: week, cycleDay: cycleDay, periods: periods,
            workingHours: workingHours, onSite: onSite, gap: gap ?? nil)
    }
}

extension ScheduledPeriod {
    fileprivate func encode() -> JSONValue {
        var members = [
            JSONMember("start", .integer(interval.start.milliseconds)),
            JSONMember("end", .integer(interval.end.milliseconds)),
            JSONMember("label", .string(label)),
            JSONMember("kind", .string(kind.rawValue)),
            JSONMember("site", .string(site)),
            JSONMember("citation", .string(citation)),
            JSONMember("counts_as_lesson", .bool(countsAsLesson)),
        ]
        if case .notAssessed(let reason) = standing {
            members.append(JSONMember("not_assessed", .string(reason.rawValue)))
        }
        return .object(members)
    }

    fileprivate init?(_ reader: inout JSONObjectReader, on date: CivilDate?) {
        let start = reader.milliseconds("start")
        let end = reader.milliseconds("end")
        let label = reader.string("label")
        let kind = reader.string("kind").flatMap(PeriodKind.init)
        let site = reader.string("site")
        let citation = reader.string("citation")
        let counts = reader.bool("counts_as_lesson")
        let reason = reader.optionalString("not_assessed").map(NotAssessedReason.init)
        guard let date, let start, let end, let interval = Interval(start: start, end: end), let label, let kind,
            let site, let citation, let counts, reason != .some(nil)
        else {
            reader.refuse("label", "and the rest of this period cannot be read")
            return nil
        }
        self.init(
            interval: interval, date: date, label: label, kind: kind, site: site, citation: citation,
            countsAsLesson: counts, standing: (reason ?? nil).map { .notAssessed(reason: $0) } ?? .assessed)
    }
}

extension IntervalSet {
    /// A list of pairs, start and end.
    package func encode() -> JSONValue {
        .array(intervals.map { .array([.integer($0.start.milliseconds), .integer($0.end.milliseconds)]) })
    }
}

extension JSONObjectReader {
    /// Reads a list of pairs.
    package mutating func intervals(_ name: String) -> IntervalSet? {
        guard let list = array(name) else { return nil }
        let intervals = list.compactMap { pair -> Interval? in
            guard let ends = pair.array, ends.count == 2, let start = Timestamp(document: ends[0]),
                let end = Timestamp(document: ends[1])
            else { return nil }
            return Interval(start: start, end: end)
        }
        guard intervals.count == list.count else {
            refuse(name, "must be a list of pairs of instants, in order")
            return nil
        }
        return IntervalSet(intervals)
    }
}
