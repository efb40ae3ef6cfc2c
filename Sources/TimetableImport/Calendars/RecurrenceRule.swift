import Monitoring

/// What an RRULE says (RFC 5545 section 3.3.10), as far as a timetable can use it.
struct RecurrenceRule: Hashable, Sendable {
    enum Frequency: String, Hashable, Sendable {
        case daily = "DAILY"
        case weekly = "WEEKLY"
        case monthly = "MONTHLY"
        case yearly = "YEARLY"
    }

    enum End: Hashable, Sendable {
        /// Also by an UNTIL beyond the years that a date can name.
        case never
        /// So many dates, the first one counted, before any is excepted.
        case count(Int)
        /// The last time that is possible, included: a date alone stands for the end of that date.
        case until(WallTime, zone: UntilZone)
    }

    enum UntilZone: Hashable, Sendable {
        case utc
        /// That of the event.
        case event
    }

    /// `-1FR` is the last Friday; without an ordinal every one is meant.
    struct Day: Hashable, Sendable {
        let ordinal: Int?
        let weekday: Weekday
    }

    var frequency: Frequency
    /// 1 to 1,000.
    var interval = 1
    var end = End.never
    var days: [Day] = []
    /// 1 to 31, or from the end of the month -1 to -31.
    var monthDays: [Int] = []
    /// 1 to 12.
    var months: [Int] = []
    /// Which of the dates of one period: 1 to 366, or from its end -1 to -366.
    var positions: [Int] = []
    /// On which day weeks begin; matters when weeks are left out.
    var weekStart = Weekday.monday
}
