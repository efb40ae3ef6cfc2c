import Custody
import FlowModel

/// What fell away as JSON, for a case. Instants are milliseconds since 1970 in UTC.
extension DayLapse {
    package func encode() -> JSONValue {
        [
            "date": .string(date.description), "lessons": .array(lessons.map { $0.encode() }),
            "working_hours": workingHours.encode(), "on_site": onSite.encode(),
        ]
    }

    /// Reads what `encode` wrote.
    package init?(_ reader: inout JSONObjectReader) {
        let date = reader.string("date").flatMap { CivilDate($0) }
        let lessons = reader.objects("lessons") { LessonLapse(&$0) }
        let workingHours = reader.intervals("working_hours")
        let onSite = reader.intervals("on_site")
        guard let date, let lessons, let workingHours, let onSite else {
            reader.refuse("date", "and the rest of this day cannot be read")
            return nil
        }
        self.init(date: date, lessons: lessons, workingHours: workingHours, onSite: onSite)
    }
}

extension LessonLapse {
    fileprivate func encode() -> JSONValue {
        [
            "start": .integer(interval.start.milliseconds), "end": .integer(interval.end.milliseconds),
            "reason": .string(reason.rawValue),
        ]
    }

    fileprivate init?(_ reader: inout JSONObjectReader) {
        let start = reader.milliseconds("start")
        let end = reader.milliseconds("end")
        let reason = reader.string("reason").flatMap(NotAssessedReason.init)
        guard let start, let end, let interval = Interval(start: start, end: end), let reason else {
            reader.refuse("start", "and the rest of this lesson cannot be read")
            return nil
        }
        self.init(interval: interval, reason: reason)
    }
}
