import FlowModel
import Monitoring
import Testing

/// Plans as short text, so that a test reads like the timetable that it expects.
extension DayPlan {
    /// `08:55-10:30 lesson Y4`, with ` (reason)` behind what is not assessed.
    func lines(_ include: (ScheduledPeriod) -> Bool) -> [String] {
        periods.filter(include).map { period in
            let (start, end) = (CivilTime.local(period.interval.start), CivilTime.local(period.interval.end))
            let line = "\(start.minute)-\(end.minute) \(period.kind.rawValue) \(period.label)"
            guard case .notAssessed(let reason) = period.standing else { return line }
            return line + " (\(reason.rawValue))"
        }
    }

    var lessonLines: [String] { lines(\.countsAsLesson) }
}

extension IntervalSet {
    /// `08:30-10:30` of each interval, in local time.
    var lines: [String] {
        intervals.map { "\(CivilTime.local($0.start).minute)-\(CivilTime.local($0.end).minute)" }
    }
}

extension TimetableReader.Outcome {
    /// The plan of one person of the fixture; the test fails when the school could not be read.
    func plan(_ person: String, _ date: String) throws -> DayPlan {
        let lessonTime = try #require(lessonTime, "\(faults)")
        return lessonTime.dayPlan(of: try #require(StaffNumber(person)), on: try #require(CivilDate(date)))
    }

    /// `file:line:column problem` of each fault.
    var problems: [String] { faults.map { "\($0.file):\($0.line):\($0.column) \($0.problem)" } }
}
