import FlowDecoding
import FlowModel
import Testing

/// Dates are read through a directive, as no other code may.
@Suite struct DatePatternTests {
    private func end(_ value: String, _ code: String = "[%tl]") throws -> Timestamp? {
        try SquidDirective.compile(code + " %>a %>rd %>Hs").flow(value + " 10.0.0.1 a.example 200")?.time.end
    }

    @Test(arguments: [
        ("[01/Jan/1970:00:00:00 +0000]", 0), ("[22/Nov/2026:21:49:52 +0000]", 1_795_384_192),
        ("[29/Feb/2024:12:00:00 +0000]", 1_709_208_000), ("[26/Oct/2025:01:30:00 +0100]", 1_761_438_600),
        ("[26/Oct/2025:01:30:00 +0000]", 1_761_442_200), ("[31/Dec/1999:23:59:59 -0930]", 946_718_999),
        ("[31/Dec/2016:23:59:60 +0000]", 1_483_228_800),
    ])
    func readsSquidsOwnDates(_ value: String, _ seconds: Int64) throws {
        #expect(try end(value) == Timestamp(milliseconds: seconds * 1000))
    }

    @Test(arguments: [
        ("2026-11-22T21:49:52+0000", "%{%Y-%m-%dT%H:%M:%S%z}tl"), ("2026-11-22 21:49:52 +0000", "%{%F %T %z}tl"),
        ("22.11.2026 21:49:52", "%{%d.%m.%Y %H:%M:%S}tg"),
    ])
    func readsDeclaredDates(_ value: String, _ code: String) throws {
        #expect(try end(value, code) == Timestamp(milliseconds: 1_795_384_192_000))
    }

    @Test func millisecondsAreAdded() throws {
        #expect(
            try end("[22/Nov/2026:21:49:52 +0000].394", "[%tl].%03tu") == Timestamp(milliseconds: 1_795_384_192_394))
    }

    @Test(arguments: [
        "[31/Apr/2026:21:49:52 +0000]", "[29/Feb/2025:12:00:00 +0000]", "[00/Jan/2026:00:00:00 +0000]",
        "[22/Nov/2026:24:00:00 +0000]", "[22/Nov/2026:21:60:52 +0000]", "[22/Nov/2026:21:49:61 +0000]",
        "[22/nov/2026:21:49:52 +0000]", "[22/Nov/2026:21:49:52 +1500]", "[22/Nov/2026:21:49:52  0000]",
        "[22/Nov/1969:21:49:52 +0000]", "[2 /Nov/2026:21:49:52 +0000]", "[22/Nov/2026 21:49:52 +0000]", "[-]",
    ])
    func refusesWhatIsNoDate(_ value: String) throws {
        #expect(try end(value) == nil)
    }
}
