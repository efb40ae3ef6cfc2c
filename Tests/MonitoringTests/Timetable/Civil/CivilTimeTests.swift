import FlowModel
import Monitoring
import Testing

@Suite struct CivilTimeTests {
    private func read(_ date: String, _ time: String) throws -> CivilTime.Reading {
        CivilTime.read(try #require(CivilDate(date)), try #require(CivilMinute(time)))
    }

    /// Milliseconds since 1970 of a time of day in UTC.
    private func utc(_ date: String, _ time: String) throws -> Timestamp {
        let (date, time) = (try #require(CivilDate(date)), try #require(CivilMinute(time)))
        return Timestamp(milliseconds: (Int64(date.dayNumber) * 1_440 + Int64(time.minutes)) * 60_000)
    }

    @Test func winterIsUTCAndSummerAnHourAhead() throws {
        #expect(try read("2026-01-15", "09:00") == .once(utc("2026-01-15", "09:00")))
        #expect(try read("2026-07-15", "09:00") == .once(utc("2026-07-15", "08:00")))
        #expect(try read("2026-07-15", "00:30") == .once(utc("2026-07-14", "23:30")))
        #expect(try read("2026-07-15", "24:00") == .once(utc("2026-07-15", "23:00")))
    }

    @Test(arguments: [("2026-03-29"), ("2027-03-28")])
    func theSkippedHourStandsForTheJump(date: String) throws {
        #expect(try read(date, "00:59") == .once(utc(date, "00:59")))
        #expect(try read(date, "01:00") == .never(jump: utc(date, "01:00")))
        #expect(try read(date, "01:30") == .never(jump: utc(date, "01:00")))
        #expect(try read(date, "02:00") == .once(utc(date, "01:00")))
    }

    @Test(arguments: [("2026-10-25"), ("2027-10-31")])
    func theRepeatedHourStandsForTwoInstants(date: String) throws {
        #expect(try read(date, "00:59") == .once(utc(date, "00:00").adding(milliseconds: -60_000)))
        #expect(try read(date, "01:30") == .twice(earlier: utc(date, "00:30"), later: utc(date, "01:30")))
        #expect(try read(date, "02:00") == .once(utc(date, "02:00")))
    }

    @Test(arguments: [("2026-03-29", 23), ("2026-06-01", 24), ("2026-10-25", 25)])
    func daysHaveTheirHours(date: String, hours: Int64) throws {
        #expect(CivilTime.day(try #require(CivilDate(date)))?.milliseconds == hours * 3_600_000)
    }

    @Test func doubtShortensAnInterval() throws {
        func length(_ date: String, _ start: String, _ end: String) throws -> Int64? {
            let span = CivilSpan(start: try #require(CivilMinute(start)), end: try #require(CivilMinute(end)))
            return CivilTime.interval(try #require(CivilDate(date)), try #require(span))?.milliseconds
        }
        #expect(try length("2026-10-25", "01:10", "01:50") == nil)
        #expect(try length("2026-10-25", "01:30", "03:00") == 90 * 60_000)
        #expect(try length("2026-10-25", "00:30", "01:30") == 60 * 60_000)
        #expect(try length("2026-03-29", "01:10", "01:50") == nil)
        #expect(try length("2026-03-29", "00:30", "01:30") == 30 * 60_000)
    }

    @Test func showsInstantsAsTheClockOnTheWall() throws {
        let summer = CivilTime.local(try utc("2026-04-28", "08:14").adding(milliseconds: 5_042))
        #expect(summer.date == CivilDate("2026-04-28"))
        #expect(summer.clock == "09:14:05")
        #expect(summer.millisecond == 42)
        #expect(summer.offsetMinutes == 60)
        #expect(summer.zone == "BST")
        let night = CivilTime.local(try utc("2026-07-14", "23:30"))
        #expect(night.date == CivilDate("2026-07-15"))
        #expect(CivilTime.local(try utc("2026-10-25", "00:30")).zone == "BST")
        #expect(CivilTime.local(try utc("2026-10-25", "01:30")).zone == "GMT")
        #expect(CivilTime.local(Timestamp(milliseconds: -1)).offsetMinutes == 60, "British Standard Time, 1968 to 1971")
    }

    @Test func readsBackWhatItShows() throws {
        var instant = try utc("2026-03-28", "00:07")
        let end = try utc("2026-11-02", "00:00")
        while instant < end {
            let local = CivilTime.local(instant)
            switch CivilTime.read(local.date, local.minute) {
            case .once(let back): #expect(back == instant)
            case .twice(let earlier, let later): #expect([earlier, later].contains(instant))
            case .never: Issue.record("\(local) was shown and does not exist")
            }
            instant = instant.adding(milliseconds: 37 * 60_000)
        }
    }

    @Test(arguments: [Int64.min, Int64.max])
    func doesNotTrapAtTheEndsOfTime(milliseconds: Int64) {
        let local = CivilTime.local(Timestamp(milliseconds: milliseconds))
        #expect(CivilDate.years.contains(local.date.year))
    }
}
