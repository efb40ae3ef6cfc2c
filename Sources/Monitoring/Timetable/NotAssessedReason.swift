/// Why a period, or a whole day, is not assessed. The raw value is what documents and exports print.
package enum NotAssessedReason: String, Hashable, Sendable, CaseIterable {
    case noCalendar = "no-calendar"
    case outsideCalendar = "outside-calendar"
    case unmappedWeek = "unmapped-week"
    /// The day of a cycle of days is not known.
    case unmappedDay = "unmapped-day"
    /// A row is of a day of a cycle, and its period is not on the weekday on which that fell.
    case noPeriod = "no-period"
    case noPattern = "no-pattern"
    case closure
    case earlyFinish = "early-finish"
    case offTimetable = "off-timetable"
    case absent
    case trip
    case offSite = "off-site"
    case covered
    /// The person was entered as covering another lesson at that time.
    case coveringElsewhere = "covering-elsewhere"
    case coverUnverified = "cover-unverified"
    /// The row's own time is doubtful: see `SlotDoubt`.
    case doubtfulTime = "doubtful-time"
    /// The time lies before six in the morning: most likely a clock of twelve hours was meant.
    case atNight = "at-night"
    /// The timetable had no version yet that holds on the date.
    case noVersion = "no-version"
    /// The authorisation was not signed for the site of the lesson, or nobody knows its site.
    case otherSite = "other-site"
    /// The window had begun before the lessons were fixed for it.
    case fixedLate = "fixed-late"
    /// The lesson was in the timetable when a window opened, and is not any more.
    case lapsed

    /// One plain sentence for a report, without a full stop.
    package var sentence: String {
        switch self {
        case .noCalendar: "there is no school calendar"
        case .outsideCalendar: "the school calendar, or its list of bank holidays, does not reach this date"
        case .unmappedWeek: "the calendar does not say which cycle week this is"
        case .unmappedDay: "the calendar does not say which day of the cycle this is"
        case .noPeriod: "the school day does not have the period of a timetable row that holds on this day of the cycle"
        case .noPattern: "no timetable of this person holds on this date"
        case .closure: "the school or this site was closed"
        case .earlyFinish: "the school closed early"
        case .offTimetable: "the timetable did not hold at this time"
        case .absent: "the person was absent"
        case .trip: "the person was on a trip"
        case .offSite: "the person was working elsewhere"
        case .covered: "somebody else took the lesson"
        case .coveringElsewhere: "the person was covering another lesson"
        case .coverUnverified: "cover was entered and not checked"
        case .doubtfulTime: "the calendar feed moves this lesson by an hour when the clocks change"
        case .atNight: "the timetable has this in the night, so that its time is doubtful"
        case .noVersion: "no timetable had been recorded for this date"
        case .otherSite: "the authorisation does not name the site of this lesson"
        case .fixedLate:
            "the service was not running when the window opened, and the lessons were fixed only after this one"
        case .lapsed: "the timetable no longer has this lesson"
        }
    }
}
