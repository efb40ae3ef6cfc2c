import FlowModel
import Reporting
import TestSupport
import Testing

@Suite("The demonstration's figures")
struct DemoFiguresTests {
    private let demo: DemoRun
    private let report: UsageReport

    init() throws {
        demo = try DemoRun.shared.get()
        report = try demo.report()
    }

    /// What the subject did, of one kind, within a lesson of the report.
    private func truth(_ kind: String, in row: LessonRow) -> [TruthLine] {
        let start = Timestamp(milliseconds: row.start.milliseconds)
        guard let lesson = Interval(start: start, end: Timestamp(milliseconds: row.end.milliseconds)) else { return [] }
        return demo.truth.filter {
            $0.user == "a.archer" && $0.kind == kind && $0.inLesson && $0.span.overlap(with: lesson) != nil
        }
    }

    @Test("every program ends well")
    func statuses() {
        for (name, run) in demo.runs { #expect(run.status == 0, "\(name): \(run.transcript)") }
    }

    @Test("the lessons with real use are for review, and no others")
    func lessonsForReview() {
        let used = report.lessons.filter { !truth("use", in: $0).isEmpty }
        #expect(used.count == 2)
        #expect(report.lessons.filter { $0.outcome == .forReview }.map(\.number) == used.map(\.number))
        for row in used {
            #expect(row.clause == "5.5")
            #expect(row.services == truth("use", in: row).map(\.service))
        }
    }

    @Test("the range holds the truth")
    func bounds() {
        for row in report.lessons where row.outcome == .forReview {
            let milliseconds = truth("use", in: row).reduce(0) { $0 + $1.span.milliseconds }
            #expect(row.active.lowMilliseconds <= milliseconds + 10_000)
            #expect(row.active.lowMilliseconds * 10 >= milliseconds * 6)
            #expect(row.active.highMilliseconds >= milliseconds - 10_000)
        }
    }

    @Test("a glance is a trace, a film is shown apart, and all other lessons show nothing")
    func otherLessons() {
        let glanced = report.lessons.filter { !truth("glance", in: $0).isEmpty }
        #expect(glanced.map(\.outcome) == [.trace])
        let filmed = report.lessons.filter { !truth("video", in: $0).isEmpty }
        #expect(filmed.map(\.outcome) == [.teachingService])
        let rest = report.lessons.filter { row in
            ["use", "glance", "video"].allSatisfy { truth($0, in: row).isEmpty }
        }
        // Registration is shorter than the edges that are left out, so it cannot be assessed.
        #expect(rest.allSatisfy { [.nothingObserved, .notAssessed].contains($0.outcome) })
        #expect(
            rest.allSatisfy { $0.outcome == .nothingObserved || $0.end.milliseconds - $0.start.milliseconds <= 600_000 }
        )
        #expect(
            rest.filter { $0.outcome == .nothingObserved }.allSatisfy { $0.evidence.isEmpty && $0.services.isEmpty })
    }

    @Test("nothing is called excessive, and time outside lessons is not looked at")
    func nothingElse() {
        #expect(!report.excess.applied)
        #expect(report.excess.rows.isEmpty)
        #expect(!report.outside.included)
        #expect(report.rehearsal)
    }

    @Test("the same case gives the same report, byte for byte")
    func sameBytes() {
        let names = demo.files.keys.filter { $0.hasPrefix("report/") }.map { $0.dropFirst("report/".count) }
        #expect(names.count == 12)
        for name in names { #expect(demo.files["report/\(name)"] == demo.files["again/\(name)"], "\(name)") }
    }
}
