import Reporting
import Testing

@Suite struct TimelineSVGTests {
    /// The strip of 28 April 2026 as drawn with one band, one episode and one gap of the example, changed by `edit`.
    private func strip(_ edit: (inout DayStrip) throws -> Void) throws -> String {
        var report = try ExampleReport.report()
        var day = try #require(report.days.first { $0.date.description == "2026-04-28" })
        day.bands = [try #require(day.bands.first { $0.kind == .lesson })]
        day.episodes = Array(day.episodes.prefix(1))
        day.gaps = Array(report.days.flatMap(\.gaps).prefix(1))
        day.edges = []
        try edit(&day)
        report.days = [day]
        report.lessons = []
        let page = ExampleReport.text(HTMLReport.render(report))
        let start = try #require(page.firstRange(of: "class=\"strip\""))
        let rest = page[start.lowerBound...]
        let end = try #require(rest.firstRange(of: "</svg>"))
        return String(rest[..<end.upperBound])
    }

    /// A local time on the strip's day, 28 April 2026, in summer time.
    private func moment(_ hour: Int, _ minute: Int) throws -> Moment {
        let text = "2026-04-28T\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute):00.000+01:00"
        return try #require(Moment(rfc3339: text))
    }

    private func band(_ start: Moment, _ end: Moment) throws -> String {
        try strip {
            $0.episodes = []
            $0.bands[0].start = start
            $0.bands[0].end = end
        }
    }

    @Test func aWholeDayFillsTheStrip() throws {
        #expect(try band(moment(8, 0), moment(18, 0)).contains(#"<rect x="0" y="18" width="720""#))
    }

    @Test func anHourIsSeventyTwoUnits() throws {
        #expect(try band(moment(9, 30), moment(10, 30)).contains(#"<rect x="108" y="18" width="72""#))
    }

    @Test func aPeriodOverTheEdgesIsCutThere() throws {
        #expect(try band(moment(7, 0), moment(8, 30)).contains(#"<rect x="0" y="18" width="36""#))
        #expect(try band(moment(17, 30), moment(19, 0)).contains(#"<rect x="684" y="18" width="36""#))
    }

    @Test func aDutyInTheLunchBreakIsDrawnInFrontOfIt() throws {
        let text = try strip { day in
            day.episodes = []
            var lunch = day.bands[0]
            lunch.kind = .other
            day.bands.append(lunch)
        }
        let duty = try #require(text.firstRange(of: #"class="band lesson""#))
        let lunch = try #require(text.firstRange(of: #"class="band other""#))
        #expect(lunch.lowerBound < duty.lowerBound)
    }

    @Test func aPeriodOutsideIsNotDrawn() throws {
        #expect(!(try band(moment(6, 0), moment(8, 0)).contains("class=\"band")))
        #expect(!(try band(moment(18, 0), moment(19, 0)).contains("class=\"band")))
    }

    @Test func aLessonOutsideIsMarkedAtTheEdge() throws {
        #expect(try band(moment(6, 0), moment(8, 0)).contains(">◂</text>"))
        #expect(try band(moment(18, 0), moment(19, 0)).contains(">▸</text>"))
        #expect(!(try band(moment(9, 0), moment(10, 0)).contains(">▸</text>")))
    }

    @Test func anEpisodeBeforeOrAfterTheStripIsMarkedAtItsEdge() throws {
        let early = try episode(moment(7, 0), moment(7, 20))
        #expect(early.contains("◂ E1"))
        #expect(!early.contains("class=\"episode\""))
        let late = try episode(moment(19, 0), moment(19, 20))
        #expect(late.contains("E1 ▸"))
        #expect(!late.contains("class=\"episode\""))
    }

    @Test func anEpisodeOverAnEdgeIsCutAndMarked() throws {
        let cut = try episode(moment(7, 30), moment(8, 30))
        #expect(cut.contains("◂ E1"))
        #expect(cut.contains(#"<rect x="0" y="54" width="36""#))
    }

    @Test func aMomentaryEpisodeCanStillBeSeen() throws {
        #expect(try episode(moment(9, 0), moment(9, 0)).contains(#"<rect x="72" y="54" width="2""#))
    }

    @Test func onlyWhatCountsIsSolid() throws {
        let text = try strip {
            $0.bands = []
            $0.episodes[0].start = try moment(9, 0)
            $0.episodes[0].end = try moment(10, 0)
            $0.episodes[0].pattern = .possible
            var shown = try #require($0.episodes[0].counted.first)
            (shown.start, shown.end) = (try moment(9, 10), try moment(9, 20))
            $0.episodes[0].counted = [shown]
        }
        #expect(text.contains(##"<rect x="72" y="54" width="72" height="20" fill="url(#strip-2026-04-28-possible)""##))
        #expect(text.contains(##"<rect x="84" y="54" width="12" height="20" fill="url(#strip-2026-04-28-active)""##))
        #expect(text.ranges(of: "-active)").count == 1)
    }

    private func episode(_ start: Moment, _ end: Moment) throws -> String {
        try strip {
            $0.bands = []
            $0.episodes[0].number = 1
            $0.episodes[0].start = start
            $0.episodes[0].end = end
        }
    }

    @Test func theStripIsAlsoToldInWords() throws {
        let strip = try strip {
            $0.gaps[0].start = try moment(9, 0)
            $0.gaps[0].end = try moment(10, 0)
        }
        #expect(strip.contains("No data from 09:00 to 10:00."))
        #expect(strip.contains("<title"))
        #expect(strip.contains("<desc"))
    }
}
