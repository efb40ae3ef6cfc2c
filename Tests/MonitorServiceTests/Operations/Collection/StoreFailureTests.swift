import Custody
import Foundation
import MonitorService
import Monitoring
import ServiceInterface
import TestSupport
import Testing

/// The store is a real one, in which a trigger keeps entries from being added.
@Suite("The store cannot be written for a while")
struct StoreFailureTests {
    private static let problem = "the store cannot be written"

    /// Another configuration, which the chain would have to name.
    private func edited(_ school: CollectingSchool) throws -> SchoolSetup {
        let file = school.folder.appending(path: "config/sample/usher.yaml")
        let text = try String(contentsOf: file, encoding: .utf8)
        try Data((text + "# a note\n").utf8).write(to: file)
        return try #require(SetupReader.read(file.path).setup)
    }

    @Test("a failure in a quiet moment does not end reading once there is room again", arguments: [true, false])
    func quiet(open: Bool) throws {
        try withTemporaryFolder { folder in
            let school = try CollectingSchool(in: folder, people: open ? [.archer] : [])
            school.tick()
            let next = try edited(school)
            try school.keepStoreFromTakingEntries()
            #expect(school.adopt(next) != nil)
            #expect(school.problems.contains { $0.contains(Self.problem) })
            try school.letStoreTakeEntries()
            for _ in 0..<2 { school.tick() }
            #expect(school.problems == [])
            #expect(school.said.all.filter { $0 == .storeRecovered }.count == 1)
            guard open else { return }
            try school.use(.archer, count: 2)
            #expect(school.lines == 2)
        }
    }

    @Test("what fails at every tick is told once, and is not taken for mended in between")
    func toldOnce() throws {
        try withTemporaryFolder { folder in
            let school = try CollectingSchool(in: folder, at: "2026-04-28T10:00:00Z")
            try school.keepStoreFromTakingEntries()
            for minute in 0..<20 { try school.tick(at: "2026-05-08T23:\(minute + 10):00Z") }
            #expect(school.said.all.filter { $0 == .storeFailing }.count == 1)
            #expect(!school.said.all.contains(.storeRecovered))
            try school.letStoreTakeEntries()
            for _ in 0..<2 { school.tick() }
            #expect(school.said.all.contains(.storeRecovered))
        }
    }

    @Test("a step of the clock is kept until it can be written, and nothing is read before")
    func clockStep() throws {
        try withTemporaryFolder { folder in
            let school = try CollectingSchool(in: folder)
            try school.use(.archer)
            try school.keepStoreFromTakingEntries()
            school.setClock(by: 180_000)
            try school.use(.archer, count: 3)
            #expect(school.lines == 1 && school.problems.contains { $0.contains(Self.problem) })
            let line = school.line(of: CollectedPerson.archer.user)
            #expect(!school.receive(line))
            try school.letStoreTakeEntries()
            for _ in 0..<3 { school.tick() }
            #expect(try school.kinds().filter { $0 == .clockStepped }.count == 1)
            #expect(try school.phase(of: .archer) == .suspended && school.lines == 1)
            #expect(!school.collection.health(at: school.now).isClockTrusted)
        }
    }

    @Test("a step of the clock that is owed stands in the chain before a document is taken")
    func clockStepBeforeDocuments() throws {
        try withTemporaryFolder { folder in
            let school = try CollectingSchool(in: folder)
            try school.keepStoreFromTakingEntries()
            school.setClock(by: 180_000)
            #expect(throws: (any Error).self) { try school.say(.suspension, of: .archer) }
            try school.letStoreTakeEntries()
            #expect(try school.say(.suspension, of: .archer).codes == [])
            let kinds = try school.kinds()
            let step = try #require(kinds.firstIndex(of: .clockStepped))
            let document = try #require(kinds.lastIndex(of: .documentAccepted))
            #expect(step < document)
        }
    }

    @Test("a source whose clock is off stops the window once that can be written, and nothing is read before")
    func sourceClock() throws {
        try withTemporaryFolder { folder in
            let school = try CollectingSchool(in: folder)
            try school.use(.archer)
            try school.keepStoreFromTakingEntries()
            try school.use(.archer, count: 5, stampedBy: -3_600)
            #expect(school.said.all.contains(.sourceSuspended))
            #expect(school.said.messages.contains { $0.contains("off by -360") }, "an hour behind")
            #expect(try school.phase(of: .archer) == .open)
            #expect(school.problems.contains { $0.contains(Self.problem) })
            try school.letStoreTakeEntries()
            for _ in 0..<2 { school.tick() }
            #expect(try school.phase(of: .archer) == .suspended)
            let window = try #require(school.collection.keeper.register.window(CollectedPerson.archer.id))
            #expect(window.state.stops.map(\.cause) == [.clock])
            #expect(school.problems.contains { $0.contains("a window is suspended: the clock") })
        }
    }

    @Test("what a person stopped is no problem of the server's")
    func stoppedByAPerson() throws {
        try withTemporaryFolder { folder in
            let school = try CollectingSchool(in: folder)
            #expect(try school.say(.suspension, of: .archer).codes == [])
            #expect(try school.phase(of: .archer) == .suspended && school.problems.isEmpty)
        }
    }
}
