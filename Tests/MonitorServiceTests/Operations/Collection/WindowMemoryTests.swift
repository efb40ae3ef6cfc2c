import Foundation
import MonitorService
import Monitoring
import ServiceInterface
import TestSupport
import Testing

/// A window whose records were numbered from one again could never be reported on.
@Suite("What is remembered of a window is read, or the window is not collected")
struct WindowMemoryTests {
    private static let memory = "what is remembered of a window cannot be read"
    private static let secret = "the secret of a window cannot be used"

    /// With two sealed records of each of these people.
    private func school(_ folder: URL, _ people: [CollectedPerson] = [.archer]) throws -> CollectingSchool {
        let school = try CollectingSchool(in: folder, people: people)
        for person in people { try school.use(person, count: 2) }
        school.settle()
        for person in people { try school.expect([[1, 2]], of: person) }
        return school
    }

    private func damage(_ place: URL) throws -> Data {
        let whole = try Data(contentsOf: place)
        try Data("not a secret\n".utf8).write(to: place)
        return whole
    }

    @Test("going on after a suspension does not hang on the secret of another window")
    func resumedBesideDamaged() throws {
        try withTemporaryFolder { folder in
            let school = try school(folder, CollectedPerson.allCases)
            #expect(try school.say(.suspension, of: .archer).codes == [])
            school.tick()
            _ = try damage(school.secret(of: .ford))
            #expect(try school.say(.resumption, of: .archer).codes == [])
            school.tick()
            try school.use(.archer, count: 3)
            school.settle()
            try school.expect([[1, 2], [3, 3]], of: .archer)
        }
    }

    @Test("with its own secret damaged a window is not begun, and goes on where it was once the secret is back")
    func ownSecret() throws {
        try withTemporaryFolder { folder in
            let school = try school(folder)
            let whole = try damage(school.secret(of: .archer))
            try school.crash()
            try school.use(.archer, count: 2)
            #expect(school.problems.count { $0.contains(Self.secret) } == 1)
            #expect(school.collection.health(at: school.now).state == .impaired && school.lines == 0)
            try whole.write(to: school.secret(of: .archer))
            school.tick()
            #expect(school.problems == [] && school.lines == 2)
            school.settle()
            try school.expect([[1, 2], [3, 2]], of: .archer)
        }
    }

    @Test(
        "a memory that is damaged, gone or out of reach is never taken for an empty one",
        arguments: [
            (
                "UPDATE window_memory SET sealed = zeroblob(200)",
                "UPDATE window_memory SET sealed = (SELECT sealed FROM spare)"
            ),
            ("DELETE FROM window_memory", "INSERT INTO window_memory SELECT * FROM spare"),
            (
                "ALTER TABLE window_memory RENAME COLUMN sealed TO lost",
                "ALTER TABLE window_memory RENAME COLUMN lost TO sealed"
            ),
        ])
    func damaged(harm: String, remedy: String) throws {
        try withTemporaryFolder { folder in
            let school = try school(folder)
            try school.store("CREATE TABLE spare AS SELECT * FROM window_memory")
            try school.crash()
            try school.store(harm)
            try school.use(.archer)
            #expect(school.problems.count { $0.contains(Self.memory) } == 1 && school.lines == 0)
            try school.store(remedy)
            school.tick()
            #expect(school.problems == [] && school.lines == 1)
            school.settle()
            try school.expect([[1, 2], [3, 1]], of: .archer)
        }
    }

    @Test("a window that is over does not keep the service from starting, and is told of")
    func over() throws {
        try withTemporaryFolder { folder in
            let school = try school(folder, CollectedPerson.allCases)
            #expect(try school.say(.cancellation(.enoughEvidence), of: .ford).codes == [])
            school.tick()
            _ = try damage(school.secret(of: .ford))
            try school.crash()
            try school.use(.archer)
            #expect(school.problems.count { $0.contains("suspended or over cannot be read") } == 1)
            #expect(school.lines == 1)
        }
    }

    @Test("while it cannot be read where reading had come to, no source is read; then reading goes on from there")
    func positions() throws {
        try withTemporaryFolder { folder in
            let school = try school(folder)
            try school.crash()
            try school.store("ALTER TABLE source_state RENAME COLUMN state TO lost")
            try school.use(.archer, count: 2)
            #expect(school.problems.count { $0.contains("where reading had come to") } == 1 && school.lines == 0)
            try school.store("ALTER TABLE source_state RENAME COLUMN lost TO state")
            school.tick()
            #expect(school.problems == [] && school.lines == 2)
        }
    }

    @Test("where no window is open any more after a start, the next one begins at the end of each log")
    func positionsForgotten() throws {
        try withTemporaryFolder { folder in
            let school = try school(folder)
            let store = { try EvidenceStore.read(at: school.places.store, expecting: .monitoring).sourceStates() }
            #expect(try !store().isEmpty)
            try school.sleep(until: "2026-05-09T12:00:00Z")
            try school.crash()
            #expect(try school.phase(of: .archer) != .open && store().isEmpty)
        }
    }
}
