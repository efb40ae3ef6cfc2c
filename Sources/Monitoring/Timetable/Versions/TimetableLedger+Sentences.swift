extension TimetableLedger.Refusal {
    /// One sentence without a full stop.
    package var sentence: String {
        switch self {
        case .inThePast(let from, let earliest):
            "a version from \(from) on would change lessons of days that have passed or begun; it can hold from \(earliest)"
        case .notLater(let from, let previous):
            "the version before holds from \(previous) on, and \(from) is not later"
        case .unchanged: "the files are those of the version before"
        case .beyondCalendar(let from, let last):
            "the calendar of this version ends on \(last), and it would hold from \(from) only"
        case .note: "the note is longer than 200 characters or a line, or holds a hidden character"
        }
    }
}
