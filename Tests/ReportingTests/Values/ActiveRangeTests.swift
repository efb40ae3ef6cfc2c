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
}
