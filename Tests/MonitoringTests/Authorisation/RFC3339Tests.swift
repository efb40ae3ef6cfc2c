import FlowModel
import Monitoring
import Testing

@Suite struct RFC3339Tests {
    @Test(arguments: [
        ("1970-01-01T00:00:00Z", Int64(0)), ("2026-04-28T05:00:00Z", 1_777_352_400_000),
        ("2026-04-28T05:00:00.007Z", 1_777_352_400_007), ("2000-02-29T23:59:59Z", 951_868_799_000),
        ("1969-12-31T23:59:59.999Z", -1),
    ])
    func anInstantHasOneText(_ text: String, _ milliseconds: Int64) {
        let instant = Timestamp(milliseconds: milliseconds)
        #expect(RFC3339.timestamp(text) == instant)
        #expect(RFC3339.text(instant) == text)
    }

    @Test(arguments: [
        "", "2026-04-28", "2026-04-28T05:00Z", "2026-04-28 05:00:00Z", "2026-04-28t05:00:00z", "2026-04-28T05:00:00",
        "2026-04-28T05:00:00+00:00", "2026-04-28T05:00:00.5Z", "2026-04-28T05:00:00.000Z", "2026-02-29T05:00:00Z",
        "2026-04-31T05:00:00Z", "2026-13-01T05:00:00Z", "2026-04-28T24:00:00Z", "2026-04-28T05:60:00Z",
        "2026-04-28T05:00:60Z", " 2026-04-28T05:00:00Z", "2026-04-28T05:00:00Z\n", "+026-04-28T05:00:00Z",
        "2026-04-28T-5:00:00Z",
    ])
    func anythingElseIsRefused(_ text: String) {
        #expect(RFC3339.timestamp(text) == nil)
    }
}
