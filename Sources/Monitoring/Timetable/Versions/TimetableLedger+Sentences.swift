extension TimetableLedger.Refusal {
    /// One sentence without a full stop.
    package var sentence: String {
        switch self {
        case .inThePast(let from, let earliest):
            "a version from \(from) on would change lessons of days that have passed or begun; it can hold from \(earliest)"
        case .unchanged: "the files are those of the version that holds then already"
        case .clock(let today, let last):
            "the clock says \(today), and the last version was recorded on \(last): set the clock right"
        case .beyondCalendar(let from, let last):
            "the calendar of this version ends on \(last), and it would hold from \(from) only"
        case .note: "the note is longer than 200 characters or a line, or holds a hidden character"
        }
    }
}
