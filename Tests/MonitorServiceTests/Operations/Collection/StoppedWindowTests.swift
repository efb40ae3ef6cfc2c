import Custody
import FlowModel
import Foundation
import MonitorService
import Monitoring
import Reporting
import TestSupport
import Testing

/// No report can be made without it, and it is missed by just the person who did nothing.
@Suite("Every window in which collection has stopped gets its coverage")
struct StoppedWindowTests {
    private func counted(_ school: CollectingSchool) throws -> [AuditKind] {
        try school.kinds().filter { $0 == .windowMoved || $0 == .coverageRecorded }
    }

    @Test(
        "one that ended while the service was not up, with nothing kept, or nothing remembered",
        arguments: [true, false])
    func expired(remembered: Bool) throws {
        try withTemporaryFolder { folder in
            let school = try CollectingSchool(in: folder)
            school.tick()
            #expect(try school.coverage(of: .archer) == nil)
            if !remembered { try school.store("DELETE FROM window_memory") }
            try school.sleep(until: "2026-05-09T12:00:00Z")
            try school.crash()
            #expect(try counted(school).last == .coverageRecorded)
            let coverage = try #require(try school.coverage(of: .archer))
            #expect(coverage.sources.map(\.name) == (remembered ? ["proxy"] : []))
            #expect(coverage.sources.allSatisfy { $0.lines == 0 && $0.active == nil })
        }
    }

    @Test("one that was suspended and then ended, each while the service was not up: counted once")
    func suspended() throws {
        try withTemporaryFolder { folder in
            let school = try CollectingSchool(in: folder)
            school.tick()
            try school.sleep(until: "2026-05-08T12:00:00Z")
            try school.crash()
            #expect(try school.phase(of: .archer) == .suspended)
            let suspended = try counted(school)
            #expect(suspended.last == .coverageRecorded)
            try school.sleep(until: "2026-05-09T12:00:00Z")
            try school.crash()
            school.tick()
            #expect(try counted(school) == suspended + [.windowMoved])
        }
    }

    @Test("one that could not be read when it ended is counted after the next start at which it can")
    func unreadable() throws {
        try withTemporaryFolder { folder in
            let school = try CollectingSchool(in: folder)
            // Of somebody else, so that nothing waits to be sealed.
            try school.write(school.line(of: "b.brook"))
            school.tick()
            let secret = try Data(contentsOf: school.secret(of: .archer))
            try Data("not a secret\n".utf8).write(to: school.secret(of: .archer))
            try school.sleep(until: "2026-05-09T12:00:00Z")
            try school.crash()
            #expect(try school.coverage(of: .archer) == nil)
            #expect(school.problems.contains { $0.contains("suspended or over cannot be read") })
            try secret.write(to: school.secret(of: .archer))
            try school.crash()
            #expect(try school.coverage(of: .archer)?.sources.first?.lines == 1)
        }
    }

    @Test("a source that was open and said nothing is named beside one that spoke")
    func silentSource() throws {
        try withTemporaryFolder { folder in
            let school = try CollectingSchool(in: folder)
            let other = folder.appending(path: "other.log")
            try Data().write(to: other)
            let file = folder.appending(path: "config/sample/usher.yaml")
            let text = try String(contentsOf: file, encoding: .utf8).replacing(
                "file: \(school.log.path)",
                with: "file: \(school.log.path)\n  - name: other\n    format: squid-native\n    file: \(other.path)")
            try Data(text.utf8).write(to: file)
            #expect(school.adopt(try #require(SetupReader.read(file.path).setup)) == nil)
            try school.use(.archer, count: 2)
            #expect(try school.say(.cancellation(.enoughEvidence), of: .archer).codes == [])
            school.tick()
            let sources = try #require(try school.coverage(of: .archer)).sources
            #expect(sources.map(\.name) == ["proxy", "other"] && sources.map(\.lines) == [2, 0])
        }
    }

    @Test(
        "silence of a log suspends the window; where lines are handed in, nothing is missed", arguments: [true, false])
    func silence(exporting: Bool) throws {
        try withTemporaryFolder { folder in
            let school = try CollectingSchool(in: folder, exporting: exporting)
            try school.tick(at: "2026-04-29T14:00:00Z")
            let window = try #require(school.collection.keeper.register.window(CollectedPerson.archer.id))
            #expect(window.state.stops.map(\.cause) == (exporting ? [] : [.collector]))
        }
    }

    /// What it would have said after that nobody knows, and the records that it gave are in the report.
    @Test("a source that was taken out of the configuration is named, with the time until when it spoke")
    func removedSource() throws {
        try withTemporaryFolder { folder in
            let school = try CollectingSchool(in: folder)
            try school.use(.archer, count: 2)
            let last = school.now
            let file = folder.appending(path: "config/sample/usher.yaml")
            let text = try String(contentsOf: file, encoding: .utf8).replacing("- name: proxy", with: "- name: library")
            try Data(text.utf8).write(to: file)
            #expect(school.adopt(try #require(SetupReader.read(file.path).setup)) == nil)
            school.tick(after: 600_000)
            try school.use(.archer)
            #expect(try school.say(.cancellation(.enoughEvidence), of: .archer).codes == [])
            school.tick()
            let sources = try #require(try school.coverage(of: .archer)).sources
            #expect(sources.map(\.name) == ["library", "proxy"])
            let removed = try #require(sources.last)
            #expect(removed.form == "no longer declared" && removed.lines == 2 && removed.subjectLines == 2)
            #expect(try #require(removed.active?.intervals.last).end < last.adding(milliseconds: 120_000))
        }
    }
}
