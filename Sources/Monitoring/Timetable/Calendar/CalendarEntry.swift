/// One row of `days.csv`.
package struct CalendarEntry: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        case term, inset, holiday, closure
        case earlyFinish = "early-finish"
        case offTimetable = "off-timetable"
    }

    package let kind: Kind
    package let from: CivilDate
    /// Included.
    package let to: CivilDate
    /// The part of each of its days that is meant.
    package let span: CivilSpan
    package let audience: Audience
    package let label: String
    /// The row, as `days.csv:12`.
    package let citation: String
    /// The line of the row, counted from 1.
    package let line: Int

    package func covers(_ date: CivilDate) -> Bool { from <= date && date <= to }
}
