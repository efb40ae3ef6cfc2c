import FlowModel
import Foundation
import MonitorService
import Monitoring
import Reporting
import ServiceInterface
import TestSupport
import Testing

/// Lines that waited because nothing was read are late because of the service, and no clock is off.
@Suite("A service that stood still")
struct StandstillTests {
    private func line(_ school: CollectingSchool, _ seconds: Int64 = 0) -> String {
        school.line(of: CollectedPerson.archer.user, stampedBy: seconds)
    }

    /// Eight minutes, without a tick as after a stop signal, or with a store that cannot be written.
    private func standStill(_ school: CollectingSchool, isStopped: Bool) throws {
        guard !isStopped else { return try school.sleep(until: "2026-04-28T10:30:00Z") }
        try school.keepStoreFromTakingEntries()
        try school.store("CREATE TRIGGER full BEFORE UPDATE ON source_state BEGIN SELECT RAISE(ABORT, 'full'); END")
        #expect(school.receive(line(school)))
        school.tick()
        #expect(!school.receive(line(school)))
        try school.tick(at: "2026-04-28T10:30:00Z")
        try school.store("DROP TRIGGER full")
        try school.letStoreTakeEntries()
    }

    @Test("what waited is used, and the gap has the true reason", arguments: [true, false])
    func late(isStopped: Bool) throws {
        try withTemporaryFolder { folder in
            let school = try CollectingSchool(in: folder, listening: true)
            school.pass(seconds: 90)
            #expect(school.receive(line(school)))
            school.tick()
            let before = school.lines
            try standStill(school, isStopped: isStopped)
            if !isStopped { school.tick() }
            let stoodBy = school.lines
            for age in stride(from: Int64(480), through: 0, by: -60) {
                #expect(school.receive(line(school, -age)))
            }
            #expect(before == 1 && school.lines == stoodBy + 9)
            #expect(school.times(.linesNotUsed) == 0 && school.times(.stoodStill) == 1)
            school.tick()
            let source = try school.counted()
            #expect(source.isLost(.notRead, at: try AuthorisationFixture.instant("2026-04-28T10:25:00Z")))
            #expect(source.lost.keys.count == 1)
        }
    }

    @Test("what is older than the standstill, or comes long after it, is judged as always")
    func older() throws {
        try withTemporaryFolder { folder in
            let school = try CollectingSchool(in: folder, listening: true)
            #expect(school.receive(line(school)))
            try school.sleep(until: "2026-04-28T10:30:00Z")
            #expect(school.receive(line(school, -3_600)))
            #expect(school.lines == 1 && school.times(.linesNotUsed) == 0, "of before the source was opened")
            school.pass(seconds: 360)
            #expect(school.receive(line(school)) && school.receive(line(school, -480)))
            #expect(school.lines == 2 && school.health.refused["stamp-off"] == 2)
        }
    }

    @Test("a source whose stamps were off before is not believed for it")
    func offBefore() throws {
        try withTemporaryFolder { folder in
            let school = try CollectingSchool(in: folder, listening: true)
            school.pass(seconds: 300)
            #expect(school.receive(line(school, -180)) && school.receive(line(school)))
            try school.sleep(until: "2026-04-28T10:30:00Z")
            #expect(school.receive(line(school, -180)))
            #expect(school.lines == 1 && school.health.refused["stamp-off"] == 2)
        }
    }

    @Test("a short one, and one of a log that is followed, make no gap")
    func harmless() throws {
        for (listening, instant) in [(true, "2026-04-28T10:20:40Z"), (false, "2026-04-28T10:40:00Z")] {
            try withTemporaryFolder { folder in
                let school = try CollectingSchool(in: folder, listening: listening)
                school.tick()
                try school.tick(at: instant)
                #expect(school.times(.stoodStill) == 0 && school.problems == [])
                #expect(try school.counted().lost[.notRead] == nil)
            }
        }
    }
}
