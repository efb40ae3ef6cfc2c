import Monitoring

/// One time at which an event takes place.
package struct Occurrence: Hashable, Sendable {
    package let date: CivilDate
    /// On the school's wall, in whole minutes: a start with seconds is rounded up and an end down, so that the time is
    /// never longer than it was meant.
    package let span: CivilSpan
    package let doubt: TimetableRow.Doubt?
    /// Of the event, counted from 1.
    package let line: Int
    let label: EventLabel

    /// `start` and `end` are on the school's wall. Nil when the event leaves its day, or no whole minute is left.
    init?(start: WallTime, end: WallTime, line: Int, label: EventLabel, doubt: TimetableRow.Doubt? = nil) {
        let length = end.count - start.count
        guard length > 0, let first = CivilMinute(minutes: (start.second + 59) / 60),
            let last = CivilMinute(minutes: (start.second + length) / 60), let span = CivilSpan(start: first, end: last)
        else { return nil }
        self.date = start.date
        self.span = span
        self.doubt = doubt
        self.line = line
        self.label = label
    }
}
