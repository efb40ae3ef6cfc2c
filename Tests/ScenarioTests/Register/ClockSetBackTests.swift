import Custody
import Foundation
import MonitorService
import Monitoring
import TestSupport
import Testing

@Suite("The clock is set back")
struct ClockSetBackTests {
    @Test("collection stops, the step stands in the chain, and nothing goes on before the clock is right again")
    func back() throws {
        try withTemporaryFolder { folder in
            var school = try SampleRegister(in: folder)
            try school.handIn()
            try school.advance(to: "2026-04-28T11:00:00Z")
            #expect(try school.window.phase == .open)
            try school.advance(to: "2026-04-28T09:00:00Z")
            #expect(try school.window.state.stops == [Stop(cause: .clock)])
            let chain = try school.chain()
            #expect(chain.isIntact)
            let step = try #require(chain.entries.first { $0.kind == .clockStepped })
            let (from, to) = (step.facts["from"]?.integer ?? 0, step.facts["to"]?.integer ?? 0)
            #expect(from - to == 2 * 3_600_000)
            let early = try school.say(.resumption, by: "principal", at: "2026-04-28T11:30:00Z")
            #expect(early.codes == ["X4-cause-stands"])
            try school.keeper.trustClock(at: SampleRegister.instant("2026-04-28T12:00:00Z"))
            #expect(try school.say(.resumption, by: "principal", at: "2026-04-28T12:01:00Z").codes == [])
            #expect(try school.window.collected.count == 1)
        }
    }

    @Test("an authorisation that is handed in meanwhile opens nothing")
    func handedInMeanwhile() throws {
        try withTemporaryFolder { folder in
            var school = try SampleRegister(in: folder)
            try school.advance(to: "2026-04-27T10:00:00Z")
            _ = try school.handIn()
            try school.advance(to: "2026-04-28T11:00:00Z")
            #expect(school.keeper.register.windows.allSatisfy { $0.phase != .open })
        }
    }

    @Test("a restart makes no clock trusted, and the chain holds who did")
    func restarted() throws {
        try withTemporaryFolder { folder in
            var school = try SampleRegister(in: folder)
            try school.handIn()
            try school.advance(to: "2026-04-28T09:00:00Z")
            try school.say(.hold, by: "dpo", at: "2026-04-28T11:00:00Z")
            try school.restart(at: "2026-04-28T09:00:00Z")
            try school.restart(at: "2026-04-28T11:30:00Z")
            #expect(!school.keeper.register.isClockTrusted)
            try school.keeper.trustClock(at: SampleRegister.instant("2026-04-28T10:00:00Z"))
            #expect(!school.keeper.register.isClockTrusted, "it is still wrong")
            try school.keeper.trustClock(at: SampleRegister.instant("2026-04-28T12:00:00Z"))
            try school.restart(at: "2026-04-28T12:01:00Z")
            #expect(school.keeper.register.isClockTrusted)
            #expect(try school.chain().entries.count { $0.kind == .clockTrusted } == 1)
            #expect(try school.say(.resumption, by: "principal", at: "2026-04-28T12:02:00Z").codes == [])
        }
    }
}
