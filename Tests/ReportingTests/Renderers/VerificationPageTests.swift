import Foundation
import Reporting
import TestSupport
import Testing

@Suite("The page on how to verify")
struct VerificationPageTests {
    private func page(_ edit: (inout UsageReport) -> Void = { _ in }) throws -> String {
        var report = try ExampleReport.report()
        edit(&report)
        return ExampleReport.text(VerificationPage.render(report))
    }

    private func commands(_ page: String) -> [Substring] {
        page.split(separator: "\n").filter { $0.hasPrefix("    ") }
    }

    @Test("the case's own names and digests are filled in")
    func names() throws {
        let report = try ExampleReport.report()
        let page = try page()
        for row in report.custody.documents {
            #expect(page.contains(row.name) && page.contains(row.digest))
            for principal in row.principals { #expect(page.contains(principal)) }
        }
        #expect(page.contains(report.custody.chainHead))
        #expect(page.contains(report.custody.evidenceRoot.root))
    }

    @Test("no value of a report can become a command")
    func hostile() throws {
        let hostile = "x'; touch /tmp/owned; echo '"
        let page = try page {
            $0.custody.reportPrincipal = hostile
            $0.custody.authorisationPrincipals = ["$(touch owned)\n    touch owned"]
            $0.custody.chainHead = "`touch owned`"
            $0.custody.documents[0].name = "a b;touch owned"
            $0.cover.authorisationIdentifier = "x\n    touch owned"
        }
        for line in commands(page) { #expect(!line.drop { $0 == " " }.hasPrefix("touch"), "\(line)") }
        // The shell itself is asked: with every program of the page replaced, nothing else may run.
        let script = commands(page).joined(separator: "\n")
        try withTemporaryFolder { folder in
            let text = "set +eu\ntouch() { echo touched > \(folder.path)/owned; }\nexit() { :; }\n" + script
            let run = try CommandRun(
                "/bin/sh", ["-c", text], environment: ["PATH": "/nowhere", "CASE": folder.path])
            #expect(!FileManager.default.fileExists(atPath: folder.path + "/owned"), "\(run.transcript)")
        }
    }

    @Test("a rehearsal is marked")
    func rehearsal() throws {
        #expect(try page { $0.rehearsal = true }.hasPrefix("REHEARSAL"))
        #expect(try !page().contains("REHEARSAL"))
    }
}
