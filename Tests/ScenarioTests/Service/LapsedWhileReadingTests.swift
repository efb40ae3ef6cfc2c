import FlowModel
import Foundation
import MonitorService
import Reporting
import ServiceInterface
import TestSupport
import Testing

/// The case of scrolling in the second lesson of 28 April, from 11:20 to 11:29, which `scrolling-in-a-lesson` shows to be a finding.
@Suite("The running service hears that a lesson falls away")
struct LapsedWhileReadingTests {
    private static let cover = "T-014,2026-04-28,10:45,12:30,covered,,,,,"

    /// Every line of the log arrives when it was written, a tick after each.
    private func follow(_ school: LiveSchool) throws {
        let log = try #require(ScenarioCase.all.first { $0.name == "scrolling-in-a-lesson" }?.log)
        for line in try String(contentsOf: log, encoding: .utf8).split(separator: "\n") {
            guard let second = line.split(separator: ".").first.flatMap({ Int64($0) }) else { continue }
            school.tick(at: max(school.now, Timestamp(milliseconds: second * 1_000 + 999)))
            try school.write(line + "\n")
            school.tick(at: school.now.adding(milliseconds: 200))
        }
    }

    private func opened(in folder: URL) throws -> LiveSchool {
        let school = try LiveSchool(in: folder)
        try school.tick(at: "2026-04-27T23:00:01Z")
        try school.tick(at: "2026-04-28T06:00:00Z")
        return school
    }

    @Test("before the lesson: nothing of it is read")
    func before() throws {
        try withTemporaryFolder { folder in
            let school = try opened(in: folder)
            try school.enter(exception: Self.cover)
            try follow(school)
            #expect(try school.opened().records == [])
            #expect(school.collection.notice(of: try school.id)?.findings == 0)
        }
    }

    @Test("after the lesson: what was found is withdrawn")
    func after() throws {
        try withTemporaryFolder { folder in
            let school = try opened(in: folder)
            try follow(school)
            try school.tick(at: "2026-04-28T12:00:00Z")
            #expect(school.collection.notice(of: try school.id)?.findings == 1)
            try school.enter(exception: Self.cover)
            for minute in 1...3 { try school.tick(at: "2026-04-28T12:0\(minute):00Z") }
            #expect(school.collection.notice(of: try school.id)?.findings == 0)
            let opened = try school.opened()
            #expect(opened.verdict.faults == [] && !opened.records.isEmpty)
            let report = ReportBuilder.build(try opened.material())
            #expect(report.lessons.allSatisfy { $0.outcome != .forReview })
        }
    }
}
