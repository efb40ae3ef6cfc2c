import Custody
import Reporting
import Testing

@Suite struct ActiveRangeTests {
    @Test(arguments: [
        (Int64(0), Int64(0), "0"), (1, 1, "0–1"), (59_999, 60_000, "0–1"), (60_000, 60_001, "1–2"),
        (381_000, 640_000, "6–11"),
    ])
    func theLowerEndIsRoundedDownAndTheUpperUp(low: Int64, high: Int64, cell: String) {
        #expect(ActiveRange(lowMilliseconds: low, highMilliseconds: high).cell == cell)
    }

    @Test func theUpperEndIsNeverBelowTheLower() {
        #expect(ActiveRange(lowMilliseconds: 90_000, highMilliseconds: 10).highMilliseconds == 90_000)
    }

    @Test func theLongestRangeCanStillBeShown() {
        let range = ActiveRange(lowMilliseconds: .max, highMilliseconds: .max)
        #expect(range.atMost == Int64.max / 60_000 + 1)
        #expect(range.atLeast == Int64.max / 60_000)
    }

    /// A report comes from outside: what a range cannot be is refused, and not put right.
    @Test(arguments: [(Int64(0), Int64(0), true), (5, 5, true), (5, 4, false), (-1, 4, false), (-2, -1, false)])
    func aDocumentHoldsOnlyWhatARangeCanBe(low: Int64, high: Int64, isRead: Bool) throws {
        let members = try #require(try ExampleReport.report().encode().members)
        let range: JSONValue = ["low_milliseconds": .integer(low), "high_milliseconds": .integer(high)]
        let row: JSONValue = ["kind": "Lunch", "active": range, "evidence": []]
        let outside: JSONValue = ["included": true, "note": "", "rows": [row]]
        let document = JSONValue.object(
            members.filter { $0.name != "outside" } + [JSONMember("outside", outside)])
        let report = try? UsageReport(parsing: document)
        #expect((report != nil) == isRead)
    }
}
