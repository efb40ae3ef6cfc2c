import FlowModel
import Monitoring
import Reporting
import Testing

@Suite("Section 8: each working day, and ten of them, against what the governors adopted")
struct ExcessFiguresTests {
    private typealias Fixture = ReportMaterialFixture

    /// Monday 13 to Friday 24 April 2026, ten school days, with ten minutes of scrolling after lessons on the days given.
    private func section(
        on days: [Int] = [], minutesPerDay: Int = 60, tenDays: Int = 60, hours: String = "08:00,16:00"
    ) throws -> ExcessSection {
        let march = try #require(CivilDate("2026-03-18"))
        let evidence = try days.enumerated().flatMap { index, day in
            try Fixture.scrolling(from: Fixture.at(day, 15, 20), seconds: 600).map {
                try Fixture.flow(ordinal: index * 1_000 + $0.ordinal, at: $0.time.filed, bytes: 900_000)
            }
        }
        var material = try Fixture.material(evidence: evidence) {
            $0.rules = [.lessonUse, .excessive]
            $0.threshold = ThresholdReference(
                minuteReference: "GB 7", adoptedOn: march, notifiedOn: march, minutesPerDay: minutesPerDay,
                minutesPerTenDays: tenDays)
        }
        let periods = SmallTimetable.periods.replacing("08:00,16:00", with: hours)
        let time = try SmallTimetable.lessonTime(periods: periods)
        material.plans = try Fixture.plans(time, from: "2026-04-13", days: 12)
        material.effectiveOpening = Fixture.at(13, 6, 0)
        material.effectiveClosing = Fixture.at(25, 6, 0)
        let whole = Interval(start: Fixture.at(13, 6, 0), end: Fixture.at(25, 6, 0))
        material.sources = [
            SourceFacts(
                name: "proxy", form: "squid-native", span: whole, linesRead: 1, linesKept: 1, refused: [:], clock: "")
        ]
        return ReportBuilder.build(material).excess
    }

    @Test("every school day has a row, whatever was seen on it; weekends have none")
    func days() throws {
        let section = try section()
        #expect(section.applied && section.rows.count == 10)
        #expect(section.rows.allSatisfy { $0.from == $0.through && $0.outcome == .withinLimit && $0.active.isNone })
        let dates = section.rows.map(\.from.description)
        #expect(dates.first == "2026-04-13" && dates[5] == "2026-04-20")
        #expect(
            section.threshold
                == "60 minutes on one day or 60 in ten school days; minute GB 7, adopted on 18 March 2026, staff told on 18 March 2026."
        )
    }

    /// Scrolling for ten minutes is at least nine.
    @Test("the lower figure at the limit is for review, and below it is not", arguments: [(9, true), (10, false)])
    func limit(minutes: Int, isReview: Bool) throws {
        let rows = try section(on: [14], minutesPerDay: minutes).rows
        #expect(rows[1].active.atLeast == 9 && rows[1].limitMinutes == minutes)
        #expect(rows[1].outcome == (isReview ? .forReview : .withinLimit))
        #expect(rows[1].finding == (isReview ? "3.1@2026-04-14T07:00:00Z" : nil))
        #expect(!rows[1].evidence.isEmpty && rows.count == 10)
    }

    @Test("ten school days over their limit are a row of their own after the days, of which none is over its own")
    func tenDays() throws {
        let rows = try section(on: [13, 15, 24], minutesPerDay: 20, tenDays: 27).rows
        #expect(rows.prefix(10).allSatisfy { $0.outcome == .withinLimit })
        let run = try #require(rows.last)
        #expect(rows.count == 11 && run.outcome == .forReview && run.limitMinutes == 27)
        #expect(run.from.description == "2026-04-13" && run.through.description == "2026-04-24")
        #expect(run.active.atLeast >= 27)
        #expect(Set(run.evidence) == Set(rows.prefix(10).flatMap(\.evidence)))
        #expect(run.finding?.hasPrefix("3.1@2026-04-24") == true)
    }

    @Test("working hours that last until midnight end on their own day")
    func untilMidnight() throws {
        let rows = try section(on: [13, 15, 24], minutesPerDay: 20, tenDays: 27, hours: "08:00,24:00").rows
        #expect(rows.last?.outcome == .forReview)
        #expect(rows.last?.through.description == "2026-04-24")
        let single = try section(on: [24], minutesPerDay: 5, tenDays: 600, hours: "08:00,24:00").rows
        #expect(single.last?.from == single.last?.through && single.count == 10)
    }
}
