import Monitoring

/// The clocks of zones of the database over one academic year.
struct YearClocks {
    /// Seconds since 1970-01-01 00:00 UTC, from the first midnight of the year at school to the last.
    let stretch: Range<Int>
    let london: ZoneOffsets
    private var known: [EventZone: ZoneOffsets] = [:]

    init(_ year: ClosedRange<CivilDate>) {
        let midnights = [year.lowerBound, year.upperBound.adding(days: 1)].map { date in
            EventZone.london.second(WallTime(date: date, second: 0))
        }
        stretch = midnights[0]..<max(midnights[0] + 1, midnights[1])
        london = ZoneOffsets(of: .london, over: stretch)
    }

    mutating func offsets(of zone: EventZone) -> ZoneOffsets {
        if let offsets = known[zone] { return offsets }
        let offsets = ZoneOffsets(of: zone, over: stretch)
        known[zone] = offsets
        return offsets
    }
}
