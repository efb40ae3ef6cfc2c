import Monitoring

/// One VEVENT with a time: a single event, a series, or what is said of one occurrence of a series.
struct CalendarEvent: Sendable {
    /// What EXDATE and RECURRENCE-ID name.
    enum Instance: Hashable, Sendable {
        /// On the school's wall.
        case time(WallTime)
        /// Whatever takes place on that date.
        case date(CivilDate)

        func names(_ time: WallTime) -> Bool {
            switch self {
            case .time(let other): other == time
            case .date(let date): date == time.date
            }
        }

        var date: CivilDate {
            switch self {
            case .time(let time): time.date
            case .date(let date): date
            }
        }
    }

    /// Of its BEGIN.
    let line: Int
    /// By the clock of `zone`.
    let start: WallTime
    let zone: EventZone
    /// In seconds, more than none.
    let length: Int
    let rule: (rule: RecurrenceRule, line: Int)?
    /// Further occurrences, on the school's wall.
    let added: [WallTime]
    let excepted: [(instance: Instance, line: Int)]
}
