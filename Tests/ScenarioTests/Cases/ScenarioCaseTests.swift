import FlowModel
import Foundation
import MonitorService
import Monitoring
import Reporting
import TestSupport
import Testing

@Suite("Every case, from its log to its report")
struct ScenarioCaseTests {
    /// What a lesson of the report says, in the terms of `expected.json`.
    private struct Seen: Hashable, CustomStringConvertible {
        let start: String
        let outcome: String
        let services: [String]

        init(_ row: LessonRow) {
            start = "\(row.start.rfc3339.prefix(10)) \(row.start.clock)"
            outcome = row.outcome.rawValue
            services = row.services
        }

        init(_ lesson: Expectation.Lesson) {
            start = lesson.start
            outcome = lesson.outcome
            services = lesson.services
        }

        var description: String { "\(start) \(outcome) \(services)" }
    }

    @Test("a log gives what its case says, and nothing else", arguments: ScenarioCase.all)
    func outcome(of scenario: ScenarioCase) throws {
        let expected = try scenario.expectation()
        try withTemporaryFolder { folder in
            guard expected.refused.isEmpty else {
                return try refuse(scenario, expected.refused, in: folder)
            }
            let made = try scenario.run(in: folder)
            #expect(made.summary.phase.rawValue == expected.phase)
            #expect(made.summary.refused.map(\.code) == expected.documentsRefused)
            compareCounts(made, expected)
            compareLessons(made.report, expected)
            #expect(made.report.rehearsal)
            #expect(made.report.excess.applied == false)
        }
    }

    /// Nothing is read and nothing written, but for the folder that was there.
    private func refuse(_ scenario: ScenarioCase, _ codes: [String], in folder: URL) throws {
        let refusal = #expect(throws: RehearsalRefusal.self) { _ = try scenario.run(in: folder) }
        #expect(refusal?.lines.map { String($0.prefix { $0 != ":" }) } == codes)
        let left = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
        #expect(left == ["case"])
    }

    private func compareCounts(_ made: RehearsedCase, _ expected: Expectation) {
        let tally = made.summary.tally
        #expect(tally.lines == expected.lines)
        #expect(tally.subjectLines == expected.ofTheSubject)
        let dispositions = made.summary.dispositions.map { ($0.key.rawValue, $0.value) }
        #expect(Dictionary(uniqueKeysWithValues: dispositions) == expected.dispositions)
        #expect(
            Dictionary(uniqueKeysWithValues: tally.unreadable.map { ($0.key.rawValue, $0.value) })
                == expected.unreadable)
        #expect(made.summary.records == expected.dispositions["kept", default: 0])
        #expect(made.report.annex.rows.count == made.summary.records)
    }

    private func compareLessons(_ report: UsageReport, _ expected: Expectation) {
        // Most cases are a few minutes long, and of the rest of the fortnight the report has to say that there are no data.
        let silent: [LessonOutcome] = [.nothingObserved, .noData, .notAssessed]
        let nothing = report.lessons.filter { silent.contains($0.outcome) }
        #expect(
            nothing.allSatisfy { $0.services.isEmpty && $0.evidence.isEmpty && $0.active.isNone && $0.clause == nil })
        let rows = report.lessons.filter { !silent.contains($0.outcome) }
        #expect(rows.map(Seen.init) == expected.lessons.map(Seen.init))
        for (row, lesson) in zip(rows, expected.lessons) {
            #expect((row.clause != nil) == (row.outcome == .forReview))
            guard let seconds = lesson.seconds else {
                #expect(row.active.isNone || row.outcome != .forReview)
                continue
            }
            #expect(row.active.lowMilliseconds <= seconds * 1000 + 10_000, "more than there was")
            #expect(row.active.lowMilliseconds >= seconds * 600, "much less than there was")
            #expect(row.active.highMilliseconds >= (seconds - (lesson.hidden ?? 0)) * 1000 - 10_000)
        }
    }

    @Test("at least half of the cases have nothing for anybody to review")
    func innocence() throws {
        let innocent = try ScenarioCase.all.filter { scenario in
            try scenario.expectation().lessons.allSatisfy { $0.outcome != LessonOutcome.forReview.rawValue }
        }
        #expect(ScenarioCase.all.count >= 20)
        #expect(innocent.count * 2 >= ScenarioCase.all.count)
    }

    @Test("every case says in a README what it proves", arguments: ScenarioCase.folders)
    func readme(of scenario: ScenarioCase) throws {
        let text = try String(contentsOf: scenario.folder.appending(path: "README.md"), encoding: .utf8)
        #expect(text.hasPrefix("# "))
        #expect(text.contains("\n## What it proves\n"))
        let isLog = ScenarioCase.all.contains { $0.name == scenario.name }
        #expect(!isLog || text.contains("\n## The lines\n"))
    }
}
