import FlowModel
import Foundation
import MonitorService
import Monitoring
import Reporting
import ServiceInterface
import TestSupport
import Testing

/// While the service does not run, what senders send is lost, and a copy of the store that was put back knows of no loss by itself.
@Suite("The time in which the service did not run")
struct AbsenceTests {
    private static let last = "2026-04-28T10:24:00Z"

    /// Lines until `last`, and then nothing for three minutes.
    private func interrupted(_ folder: URL, listening: Bool, at start: String) throws -> CollectingSchool {
        let school = try CollectingSchool(in: folder, listening: listening)
        for _ in 0..<3 {
            if listening { _ = school.receive(school.line(of: CollectedPerson.archer.user)) }
            if !listening { try school.write(school.line(of: CollectedPerson.archer.user)) }
            school.tick(after: 60_000)
        }
        try school.tick(at: Self.last)
        try school.sleep(until: start)
        try school.crash()
        school.tick()
        return school
    }

    @Test("it is a gap of a listener from the latest commit to the start, and none of a log", arguments: [true, false])
    func gap(listening: Bool) throws {
        try withTemporaryFolder { folder in
            let school = try interrupted(folder, listening: listening, at: "2026-04-28T10:27:00Z")
            school.tick()
            let source = try school.counted()
            #expect(source.lines == 3)
            let spans = source.lost[.notRunning]?.intervals ?? []
            #expect(spans.count == (listening ? 1 : 0))
            guard let span = spans.first else { return }
            let last = try AuthorisationFixture.instant(Self.last)
            let start = try AuthorisationFixture.instant("2026-04-28T10:27:00Z")
            #expect(abs(span.start.milliseconds(since: last)) < 2_000)
            #expect(abs(span.end.milliseconds(since: start)) < 2_000)
        }
    }

    @Test("what an interface had read and still held when the service was killed is lost as well")
    func heldBack() throws {
        let now = Timestamp(milliseconds: 1_795_000_600_000)
        let state = #"{"lines":3,"time":1795000000000}"#
        let begun = { (intake: SourceIntake) in
            LiveCollection.absence(state, intake, until: now)?.times.map(\.start.milliseconds)
        }
        #expect(begun(.interface("mirror0", leases: "leases.csv")) == [1_795_000_000_000 - 80_000])
        #expect(begun(.handedIn) == [1_795_000_000_000])
    }

    @Test("where nothing comes, a start still knows of the latest minute in which it ran")
    func heartbeat() throws {
        try withTemporaryFolder { folder in
            let school = try CollectingSchool(in: folder, listening: true)
            _ = school.receive(school.line(of: CollectedPerson.archer.user))
            for _ in 0..<20 { school.tick(after: 45_000) }
            try school.crash()
            school.tick()
            let span = try #require(try school.counted().lost[.notRunning]?.intervals.first)
            #expect(span.milliseconds < 120_000)
        }
    }

    @Test("a window that ended meanwhile has the gap too")
    func ended() throws {
        try withTemporaryFolder { folder in
            let school = try interrupted(folder, listening: true, at: "2026-05-09T10:00:00Z")
            #expect(try school.phase(of: .archer) == .expired)
            let source = try #require(try school.coverage(of: .archer)?.sources.first)
            #expect(source.isLost(.notRunning, at: try AuthorisationFixture.instant("2026-04-29T10:00:00Z")))
        }
    }

    @Test("a suspension that is found at a start begins no earlier than what was read last")
    func suspension() throws {
        try withTemporaryFolder { folder in
            let school = try CollectingSchool(in: folder, listening: true)
            for _ in 0..<3 {
                _ = school.receive(school.line(of: CollectedPerson.archer.user))
                school.tick(after: 60_000)
            }
            let read = school.now
            try Data("99 \(String(repeating: "a", count: 64))\n".utf8).write(to: URL(filePath: school.places.tideMark))
            try school.sleep(until: "2026-04-28T10:40:00Z")
            try school.crash()
            #expect(try school.phase(of: .archer) == .suspended)
            school.tick()
            #expect(school.times(.alert) == 1, "of the register, and not of each window again")
            let window = try #require(school.collection.keeper.register.window(CollectedPerson.archer.id))
            let end = try #require(window.collected.last?.end)
            #expect(end >= read.adding(milliseconds: -2_000) && end <= school.now)
        }
    }
}
