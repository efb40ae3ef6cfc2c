import Reporting
import Testing

@Suite struct MomentTests {
    @Test func oneTextTellsLocalAndUniversalTime() throws {
        let moment = try #require(Moment(rfc3339: "2026-04-28T00:30:05.250+01:00"))
        #expect(moment.milliseconds == 1_777_332_605_250)
        #expect(moment.day.description == "2026-04-28")
        #expect(moment.clockWithSeconds == "00:30:05")
        #expect(moment.universalText == "2026-04-27 23:30:05")
        #expect(moment.rfc3339 == "2026-04-28T00:30:05.250+01:00")
    }

    @Test func winterTimeIsUniversalTime() throws {
        let moment = try #require(Moment(rfc3339: "2026-01-05T09:00:00.000+00:00"))
        #expect(moment.offsetMinutes == 0)
        #expect(moment.clock == "09:00")
    }

    @Test(arguments: [
        "2026-04-28T00:30:05+01:00", "2026-04-28T24:00:00.000+01:00", "2026-04-28T00:60:00.000+01:00",
        "2026-04-28T00:00:60.000+01:00", "2026-04-28t00:00:00.000+01:00", "2026-04-28T00:00:00.000Z",
        "2026-04-28T00:00:00.000-00:00", "2026-04-28T00:00:00.000+0100", "",
    ])
    func anyOtherFormIsRefused(text: String) {
        #expect(Moment(rfc3339: text) == nil)
    }
}
