import Custody
import Foundation
import MonitorService
import Monitoring
import ServiceInterface
import TestSupport
import Testing

@Suite("The desk is told what was read again from the disk")
struct ReadingAgainTests {
    private static let refused = "the configuration on the disk is refused"

    private static func place(_ name: String, _ folder: URL) -> URL {
        folder.appending(path: "config/sample/\(name)")
    }

    private static func read(_ folder: URL) -> SetupOutcome { SetupReader.read(place("usher.yaml", folder).path) }

    /// What the files say once the office has entered a row.
    private static func entering(_ row: String, _ folder: URL) throws -> SetupOutcome {
        let place = place("exceptions.csv", folder)
        try Data((try String(contentsOf: place, encoding: .utf8) + row + "\n").utf8).write(to: place)
        return read(folder)
    }

    private func round(_ outcome: SetupOutcome, _ school: LiveSchool) async -> ServiceEvent? {
        await school.desk.takeTimetable(of: outcome, asked: school.desk.configurationsAsked)
    }

    private func timetables(_ school: LiveSchool) throws -> Int { try school.kinds().count { $0 == .calendarLoaded } }

    private static func within(_ body: (URL, LiveSchool) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "usher-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try await body(folder, LiveSchool(in: folder))
    }

    @Test("a fault that a round finds is told until a round finds it mended")
    func faults() async throws {
        try await Self.within { folder, school in
            let before = await school.desk.health().problems
            let whole = try Data(contentsOf: Self.place("exceptions.csv", folder))
            let faulty = try Self.entering("T-014,2026-13-07,,,absence,,,,,", folder)
            #expect(faulty.setup == nil)
            #expect(await round(faulty, school) == .configurationRefused(faults: faulty.faults.count))
            #expect(await school.desk.health().problems.contains { $0.contains(Self.refused) })
            #expect(await round(faulty, school) == nil, "one line in the log")
            try whole.write(to: Self.place("exceptions.csv", folder))
            #expect(await round(Self.read(folder), school) == nil)
            #expect(await school.desk.health().problems == before)
        }
    }

    @Test("what was read before a reload is not taken after it")
    func overtaken() async throws {
        try await Self.within { folder, school in
            let before = try timetables(school)
            let absent = try Self.entering("T-014,2026-05-07,,,absence,,,,,", folder)
            #expect(await round(absent, school) == nil)
            let asked = await school.desk.configurationsAsked
            let more = try Self.entering("T-014,2026-05-06,,,absence,,,,,", folder)
            #expect(await school.desk.reload(more) == .configurationReloaded)
            #expect(try timetables(school) == before + 1)
            #expect(await school.desk.takeTimetable(of: absent, asked: asked) == nil)
            #expect(try timetables(school) == before + 1)
        }
    }

    @Test("a timetable that two rounds have read comes into force")
    func taken() async throws {
        try await Self.within { folder, school in
            let before = try timetables(school)
            let absent = try Self.entering("T-014,2026-05-07,,,absence,,,,,", folder)
            #expect(await round(absent, school) == nil)
            #expect(await round(absent, school) == .configurationReloaded)
            #expect(await round(absent, school) == nil)
            #expect(try timetables(school) == before + 1)
        }
    }

    @Test("a reload that was refused for another reason than a fault is told until one succeeds")
    func otherSchool() async throws {
        try await Self.within { folder, school in
            let good = Self.read(folder)
            let place = Self.place("usher.yaml", folder)
            let text = try String(contentsOf: place, encoding: .utf8).replacing(
                "id: littletown-sample", with: "id: other")
            try Data(text.utf8).write(to: place)
            let other = Self.read(folder)
            #expect(await school.desk.reload(other) == .configurationRefused(faults: 1))
            #expect(await round(other, school) == nil)
            #expect(await school.desk.health().problems.contains { $0.contains(Self.refused) })
            #expect(await school.desk.reload(good) == .configurationReloaded)
            #expect(await !school.desk.health().problems.contains { $0.contains(Self.refused) })
        }
    }
}
