import Custody
import FlowModel
import Foundation
import MonitorService
import Monitoring
import TestSupport
import Testing

/// The chain has an entry when something happens, and not while lines of others are read: it cannot show alone that a clock was set
/// back while the service was down.
@Suite("A clock that was set back while the service was down")
struct ClockAtRestartTests {
    @Test("is noticed by what was read before, and nothing more is read")
    func noticed() throws {
        try withTemporaryFolder { folder in
            let school = try CollectingSchool(in: folder)
            school.tick(after: 25 * 60_000)
            try school.write(school.line(of: "b.brook"))
            school.tick()
            #expect(school.lines == 1)
            let read = school.now
            school.tick()
            try school.sleep(until: "2026-04-28T10:25:00Z")
            try school.crash()
            try school.use(.archer)
            #expect(school.collection.keeper.register.isClockTrusted == false)
            #expect(try school.phase(of: .archer) == .suspended)
            #expect(school.lines == 0)
            let entries = try school.entries()
            let step = try #require(entries.first { $0["kind"]?.string == AuditKind.clockStepped.rawValue })
            #expect(step["facts"]?["from"]?.integer ?? 0 >= read.milliseconds)
            #expect(step["time"]?.integer ?? 0 >= read.milliseconds, "collection went on until then")
        }
    }

    @Test(
        "by less than the tolerance, or forward, goes on", arguments: ["2026-04-28T10:44:00Z", "2026-04-28T10:50:00Z"])
    func goesOn(until instant: String) throws {
        try withTemporaryFolder { folder in
            let school = try CollectingSchool(in: folder)
            school.tick(after: 25 * 60_000)
            try school.write(school.line(of: "b.brook"))
            school.tick()
            school.tick()
            try school.sleep(until: instant)
            try school.crash()
            try school.use(.archer)
            #expect(school.collection.keeper.register.isClockTrusted)
            #expect(school.lines == 1)
        }
    }
}
