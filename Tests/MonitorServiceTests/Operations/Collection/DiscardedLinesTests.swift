import FlowModel
import Foundation
import MonitorService
import Monitoring
import Reporting
import ServiceInterface
import TestSupport
import Testing

/// A wrong clock must move no use into a lesson, and what is left out for it must not look like "nothing observed".
@Suite("Lines that are not used because of their stamps")
struct DiscardedLinesTests {
    private static let problem = "more than two minutes late or early"

    private func alternate(_ school: CollectingSchool, stampedBy seconds: Int64, count: Int = 20) throws {
        for _ in 0..<count {
            try school.use(.ford)
            school.tick(after: 8_000)
            try school.use(.archer, stampedBy: seconds)
            school.tick(after: 8_000)
        }
    }

    @Test("the times that they are of and that they came at are times without data", arguments: [-180, 180, -3_600])
    func gap(seconds: Int64) throws {
        try withTemporaryFolder { folder in
            let school = try CollectingSchool(in: folder)
            let begin = school.now
            try alternate(school, stampedBy: seconds)
            let end = school.now
            #expect(try school.phase(of: .archer) == .open)
            let source = try school.counted()
            #expect(source.lines == 20 && source.unreadable["stamp-off"] == 20)
            for instant in [begin.adding(milliseconds: 60_000), end.adding(milliseconds: -60_000)] {
                #expect(source.isLost(.stampOff, at: instant))
                #expect(source.isLost(.stampOff, at: instant.adding(milliseconds: seconds * 1_000)))
            }
            #expect(!source.isLost(.stampOff, at: end.adding(milliseconds: 600_000)))
        }
    }

    @Test("it is told once, and a problem until it is over")
    func told() throws {
        try withTemporaryFolder { folder in
            let school = try CollectingSchool(in: folder)
            try alternate(school, stampedBy: -180)
            #expect(school.times(.linesNotUsed) == 1)
            #expect(school.problems.contains { $0.contains(Self.problem) })
            #expect(school.health.refused["stamp-off"] == 20 && school.health.drops == 0)
            for _ in 0..<80 { try school.use(.ford); school.tick(after: 8_000) }
            #expect(school.problems == [])
            try alternate(school, stampedBy: -180, count: 1)
            #expect(school.times(.linesNotUsed) == 2)
        }
    }

    @Test("what a sender had kept since before the window is nothing to be told")
    func kept() throws {
        try withTemporaryFolder { folder in
            let school = try CollectingSchool(in: folder, at: "2026-04-27T23:01:00Z", listening: true)
            #expect(school.receive(school.line(of: CollectedPerson.archer.user, stampedBy: -7_200)))
            school.tick()
            #expect(school.problems == [] && school.times(.linesNotUsed) == 0)
        }
    }

    @Test("what was not used before a source was suspended is no time with data")
    func suspended() throws {
        try withTemporaryFolder { folder in
            let school = try CollectingSchool(in: folder, listening: true)
            let begin = school.now
            for _ in 0..<80 {
                _ = school.receive(school.line(of: CollectedPerson.archer.user, stampedBy: -180))
                school.tick(after: 5_000)
            }
            #expect(try school.phase(of: .archer) == .suspended)
            let source = try #require(try school.coverage(of: .archer)?.sources.first)
            #expect(source.isLost(.stampOff, at: begin.adding(milliseconds: 150_000)))
            #expect(source.unreadable["stamp-off"] == 61)
        }
    }

    @Test("what is remembered of losses outlives a crash")
    func crash() throws {
        try withTemporaryFolder { folder in
            let school = try CollectingSchool(in: folder)
            let begin = school.now
            try alternate(school, stampedBy: -180)
            try school.crash()
            school.tick()
            let source = try school.counted()
            #expect(source.unreadable["stamp-off"] == 20)
            #expect(source.isLost(.stampOff, at: begin.adding(milliseconds: 60_000)))
        }
    }
}
