import Custody
import FlowModel
import Foundation
import MonitorService
import Monitoring
import PrivateKeys
import Reporting
import TestSupport
import Testing

/// The small case, whose finding lies in a lesson of 28 April at which the teacher was absent, as became known later.
@Suite("A case in which a lesson fell away")
struct LapsedCaseTests {
    private let small: SmallCase
    private let contents: CaseContents

    init() throws {
        small = try SmallCase.shared.get()
        contents = try Self.contents(small, rows: ["T-014,2026-04-28,10:45,12:30,covered,,,,,"])
    }

    private static func contents(_ small: SmallCase, rows: [String]) throws -> CaseContents {
        try withTemporaryFolder { folder in
            let verdict = small.verify(small.contents)
            let setting = try CaseSetting.parse(small.contents[.setting] ?? [])
            var chain = try #require(HashChain(continuing: verdict.chain))
            var lines: [UInt8] = []
            var audit = small.contents[.audit] ?? []
            for row in rows {
                let setup = try SampleSchoolSetup.edited("exceptions.csv", { $0 + row + "\n" }, in: folder)
                let known = try CaseLapse.parse(rows: lines)
                let days = setting.days(without: known).compactMap {
                    setup.lessonTime.lapse(of: $0, of: setting.subject, knownAt: .init(milliseconds: chain.time))
                }
                let lapse = CaseLapse(
                    authorisation: setting.authorisation, knownAt: .init(milliseconds: chain.time),
                    timetableVersion: setup.timetableVersion, days: days)
                let event = AuditEvent.timeLapsed(
                    authorisation: setting.authorisation, digest: ContentDigest(of: lapse.line))
                audit += chain.append(event, at: chain.time).row
                lines += lapse.line + [UInt8(ascii: "\n")]
            }
            return small.contents.with(.lapses, lines).with(.audit, audit)
                .with(.form, CaseFile.form(hasLapses: true).bytes)
        }
    }

    private func report(_ contents: CaseContents, asOf basis: ReportBasis? = nil) throws -> UsageReport {
        ReportBuilder.build(try OpenedEvidence(contents).material(asOf: basis))
    }

    @Test("the finding is gone, and the report says since when it is known that somebody else took the lesson")
    func report() throws {
        #expect(small.verify(contents).faults == [])
        let before = try report(small.contents)
        let after = try report(contents)
        #expect(before.lessons.count { $0.outcome == .forReview } == 1)
        #expect(after.lessons.count { $0.outcome == .forReview } == 0)
        let changed = zip(before.lessons, after.lessons).filter { $0 != $1 }
        #expect(changed.map(\.0.outcome) == [.forReview])
        let reason = try #require(changed.first?.1.reason)
        #expect(reason.hasPrefix("Somebody else took the lesson, as became known on "))
        #expect(after.authority.history.map(\.event).contains("Lesson time taken away"))
        #expect(after.assessment.undecided == [])
    }

    @Test("a report that was made before is made again as it was")
    func earlier() throws {
        let json = try #require(small.report.first { $0.name == "report.json" }?.bytes)
        let basis = ReportBasis(of: try JSONReport.read(json))
        #expect(JSONReport.render(try report(contents, asOf: basis)) == json)
    }

    @Test("whoever changes, removes or adds a row is found out, and so is a folder that claims to have none")
    func tampered() throws {
        let rows = try #require(contents[.lapses])
        let faults = { (contents: CaseContents) in
            small.verify(contents).faults.map { "\($0.file):\($0.row)" }
        }
        #expect(faults(contents.with(.lapses, nil)) == ["FORMAT:1", "lapsed.jsonl:0"])
        #expect(faults(contents.with(.lapses, nil).with(.form, small.contents[.form])) == ["lapsed.jsonl:0"])
        #expect(faults(contents.with(.lapses, rows + rows)) == ["lapsed.jsonl:2"])
        #expect(faults(contents.with(.lapses, rows.dropLast())) == ["lapsed.jsonl:1"])
        #expect(faults(contents.with(.form, small.contents[.form])) == ["FORMAT:1"])
        var numbers = SeededNumbers(seed: UInt64(rows.count))
        for _ in 0..<40 {
            let turned = try #require(TurnedBit(in: rows, using: &numbers))
            #expect(faults(contents.with(.lapses, turned.bytes)).contains { $0.hasPrefix("lapsed.jsonl:") })
        }
        let two = try Self.contents(
            small, rows: ["T-014,2026-04-28,10:45,12:30,covered,,,,,", "T-014,2026-04-29,,,absence,,,,,"])
        #expect(small.verify(two).faults == [])
        let lines = try #require(two[.lapses]).split(separator: UInt8(ascii: "\n")).map { Array($0) + [10] }
        #expect(lines.count == 2)
        #expect(faults(two.with(.lapses, lines[1] + lines[0])) == ["lapsed.jsonl:1", "lapsed.jsonl:2"])
        #expect(faults(two.with(.lapses, lines[0])) == ["lapsed.jsonl:2"])
    }

    @Test(
        "the printed page follows it, and fails where a row is gone",
        .enabled(if: PrintedPage.canBeFollowed, "ssh-keygen is not installed, so the page was not followed"))
    func printed() throws {
        let signer = ReportSigner(try SampleSchoolSetup.investigator.get())
        let files = try ReportFiles.of(report(contents)).map { file in
            ReportVerifier.SignedFile(
                name: file.name, bytes: file.bytes, signature: try signer.sign(file.bytes).signature)
        }
        try withTemporaryFolder { folder in
            try DocumentedCase.write(contents, files, below: folder)
            let whole = try PrintedPage.follow(of: files, below: folder)
            #expect(whole.status == 0, "\(whole.transcript)")
            #expect(whole.transcript.hasSuffix("everything holds\n"))
            let place = folder.appending(path: "case/lapsed.jsonl")
            try FileManager.default.removeItem(at: place)
            try Data(small.contents[.form] ?? []).write(to: folder.appending(path: "case/FORMAT"))
            #expect(try PrintedPage.follow(of: files, below: folder).transcript.contains("WRONG: lapsed.jsonl"))
        }
    }
}
