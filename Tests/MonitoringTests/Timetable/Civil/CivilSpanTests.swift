import Monitoring
import Testing

@Suite struct CivilSpanTests {
    private func span(_ text: String) throws -> CivilSpan {
        let ends = text.split(separator: "-").compactMap { CivilMinute(String($0)) }
        let (start, end) = (try #require(ends.first), try #require(ends.last))
        return try #require(CivilSpan(start: start, end: end))
    }

    @Test(arguments: [("00:00", 0), ("08:55", 535), ("23:59", 1_439), ("24:00", 1_440)])
    func readsTimes(text: String, minutes: Int) {
        #expect(CivilMinute(text)?.minutes == minutes)
        #expect(CivilMinute(text)?.description == text)
    }

    @Test(arguments: ["8:55", "08.55", "08:60", "24:01", "25:00", "08:55am", "0855", "", "-1:00", "08:5\u{0661}"])
    func refusesTimes(text: String) {
        #expect(CivilMinute(text) == nil)
    }

    @Test func refusesEmptyAndBackwardSpans() throws {
        let nine = try #require(CivilMinute("09:00"))
        #expect(CivilSpan(start: nine, end: nine) == nil)
        #expect(CivilSpan(start: nine, end: .startOfDay) == nil)
    }

    @Test func touchingSpansShareNothing() throws {
        #expect(try !span("09:00-10:00").overlaps(span("10:00-11:00")))
        #expect(try span("09:00-10:01").overlaps(span("10:00-11:00")))
    }

    @Test(arguments: [
        ("09:00-12:00", ["10:00-10:15"], ["09:00-10:00", "10:15-12:00"]),
        ("09:00-12:00", ["08:00-09:30", "11:00-13:00"], ["09:30-11:00"]),
        ("09:00-12:00", ["09:00-12:00"], []),
        ("09:00-12:00", ["12:00-13:00"], ["09:00-12:00"]),
        ("09:00-12:00", ["10:00-11:00", "10:30-11:30"], ["09:00-10:00", "11:30-12:00"]),
    ])
    func subtracts(whole: String, holes: [String], left: [String]) throws {
        #expect(try span(whole).subtracting(holes.map(span)).map(\.description) == left)
    }
}
