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
    let length: EventLength
    let rule: (rule: RecurrenceRule, line: Int)?
    /// Further occurrences, each by a clock of its own.
    let added: [(time: WallTime, zone: EventZone)]
    let excepted: [(instance: Instance, line: Int)]

    /// The doubt about an occurrence of this series, or about what takes the place of one, at `time` by the clock of `zone`:
    /// whether that clock is then as far from the school's as it was when the series began. A series by the school's clock
    /// is in no doubt, for who wrote it knew the zone; a clock that is only called Greenwich's is, wherever it is not the school's.
    func doubt(of time: WallTime, by zone: EventZone) -> TimetableRow.Doubt? {
        if zone == .greenwich { return zone.london(time).count == time.count ? nil : .utcShift }
        guard self.zone != .london else { return nil }
        let begin = self.zone.second(start)
        let usual = EventZone.london.offset(at: begin) - zone.offset(at: begin)
        return zone.london(time).count - time.count == usual ? nil : .utcShift
    }
}
