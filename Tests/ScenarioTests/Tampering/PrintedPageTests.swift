import Foundation
import Reporting
import TestSupport
import Testing

/// The commands of the page that a report comes with, run as they stand, on a machine that has `ssh-keygen`, `sha256sum`
/// and a shell's text tools and nothing of ours.
@Suite(
    "Anybody can follow the printed page",
    .enabled(if: PrintedPage.canBeFollowed, "ssh-keygen is not installed, so the page was not followed"))
struct PrintedPageTests {
    private let documented: DocumentedCase

    init() throws { documented = try DocumentedCase.shared.get() }

    private func follow(below folder: URL) throws -> CommandRun {
        try PrintedPage.follow(of: documented.report, below: folder)
    }

    private func laidOut(_ body: (URL) throws -> Void) throws {
        try withTemporaryFolder { folder in
            try documented.write(below: folder)
            try body(folder)
        }
    }

    @Test("a whole case and its report hold, and Usher says the same")
    func whole() throws {
        let verdict = CaseVerifier.verify(documented.contents, signers: documented.signers)
        #expect(verdict.faults == [])
        #expect(ReportVerifier.verify(documented.report, signers: documented.signers, against: verdict).faults == [])
        try laidOut { folder in
            let run = try follow(below: folder)
            #expect(run.status == 0, "\(run.transcript)")
            #expect(run.transcript.hasSuffix("everything holds\n"))
        }
    }

    @Test("one changed byte in any file of case or report makes a command fail")
    func changedByte() throws {
        try laidOut { folder in
            var files: [String] = []
            for part in ["case", "report"] {
                let found = FileManager.default.enumerator(atPath: folder.appending(path: part).path)
                files += (found?.allObjects as? [String] ?? []).map { "\(part)/\($0)" }
            }
            files.removeAll { $0.hasSuffix(CaseDocument.folder) }
            #expect(files.count > 40)
            for file in files.sorted() {
                let place = folder.appending(path: file)
                let original = try Data(contentsOf: place)
                var changed = original
                changed[changed.count / 2] ^= 1
                try changed.write(to: place)
                #expect(try follow(below: folder).status != 0, "\(file) was changed, and nothing fails")
                try original.write(to: place)
            }
            #expect(try follow(below: folder).status == 0)
        }
    }

    @Test("another report of the same investigator is told from the one that the page is about")
    func anotherReport() throws {
        let other = try SmallCase.shared.get().report
        try withTemporaryFolder { folder in
            try DocumentedCase.write(documented.contents, other, below: folder)
            let run = try follow(below: folder)
            #expect(run.status != 0)
            #expect(run.transcript.hasSuffix("WRONG: report.json: another report\n"))
        }
    }

    @Test(
        "a chain or a checkpoint that is missing is named",
        arguments: ["audit.jsonl", "checkpoint.json"])
    func named(file: String) throws {
        try laidOut { folder in
            let place = folder.appending(path: "case/\(file)")
            if file == "checkpoint.json" { try Data().write(to: URL(filePath: place.path + ".sig")) }
            if FileManager.default.fileExists(atPath: place.path) { try FileManager.default.removeItem(at: place) }
            let run = try follow(below: folder)
            #expect(run.status != 0)
            #expect(run.transcript.contains("WRONG: ") && run.transcript.contains(file), "\(run.transcript)")
        }
    }

    @Test(
        "a file that was removed, or one too many, makes a command fail",
        arguments: [
            "rm case/documents/0002-review.json case/documents/0002-review.json.sig", "rm case/documents/*",
            "rm report/report.csv", "rm case/documents/0007-outcome.json.countersigned",
            "cp case/authorisation.json.sig case/authorisation.json.countersigned",
            "cp case/documents/0002-review.json case/documents/0010-review.json; "
                + "cp case/documents/0002-review.json.sig case/documents/0010-review.json.sig",
            "cp case/documents/0007-outcome.json.sig case/documents/0007-outcome.json.countersigned",
            // A document that was written after the report.
            "printf 'no signature' > case/documents/0009-issue.json.countersigned",
            "cp case/documents/0007-outcome.json.countersigned case/documents/0009-issue.json.countersigned",
            "cp case/documents/0009-issue.json.sig case/documents/0009-issue.json.countersigned",
            // The last two rows were written after the report: that those are gone only a later checkpoint can show.
            "for row in 1 2 3; do sed -i '$d' case/audit.jsonl; done", "sed -i '$d' case/evidence.jsonl",
            "printf x >> case/audit.jsonl",
            "sed -n 1p case/evidence.jsonl >> case/evidence.jsonl",
        ])
    func removed(change: String) throws {
        try laidOut { folder in
            let done = try CommandRun("/bin/sh", ["-eu", "-c", "cd '\(folder.path)'; \(change)"])
            #expect(done.status == 0, "\(done.transcript)")
            #expect(try follow(below: folder).status != 0)
        }
    }
}
