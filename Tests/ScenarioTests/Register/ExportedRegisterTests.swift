import Custody
import Foundation
import MonitorService
import Monitoring
import PrivateKeys
import Reporting
import TestSupport
import Testing

@Suite("The register is exported")
struct ExportedRegisterTests {
    private static let records = [Array(#"{"n":1}"#.utf8), Array(#"{"n":2}"#.utf8)]

    /// The sample's window, open, suspended once, with two sealed records.
    private func register(in folder: URL) throws -> SampleRegister {
        var school = try SampleRegister(in: folder)
        try school.handIn()
        try school.advance(to: "2026-04-28T09:00:00Z")
        try school.keeper.seal(Self.records, firstOrdinal: 1, of: school.id)
        try school.say(.suspension, by: "dpo", at: "2026-04-28T10:00:00Z")
        return school
    }

    private func exported(_ school: SampleRegister, in folder: URL) throws -> URL {
        let out = folder.appending(path: "register")
        try FileManager.default.createDirectory(at: out, withIntermediateDirectories: false)
        try school.keeper.export(to: out.path)
        return out
    }

    /// The sample's list with keys that never run out: an answer about real data goes by this computer's clock.
    private func lastingSigners(in folder: URL) throws -> String {
        let text = String(decoding: try SampleSchoolSetup.bytes("allowed_signers"), as: UTF8.self)
        let lasting = folder.appending(path: "lasting_signers")
        try Data(text.replacing(/,valid-(after|before)="[0-9]+Z"/, with: "").utf8).write(to: lasting)
        return lasting.path
    }

    @Test("an auditor sees the window in it, and that nothing was changed")
    func audited() throws {
        try withTemporaryFolder { folder in
            let out = try exported(register(in: folder), in: folder)
            let verified = try CommandRun("usher", ["audit", "verify", out.path, "--signers", AccessCommands.signers])
            #expect(verified.status == 0, "\(verified.transcript)")
            let listed = try CommandRun("usher", ["audit", "list", out.path, "--signers", AccessCommands.signers])
            #expect(listed.status == 0, "\(listed.transcript)")
            #expect(listed.transcript.contains(SampleRegister.identifier))
            #expect(listed.transcript.contains("signed by p.poole@littletown.example"))
            #expect(!listed.transcript.contains("REHEARSAL"))
            let documents = out.appending(path: "cases/\(SampleRegister.identifier)/documents").path
            let names = try FileManager.default.contentsOfDirectory(atPath: documents)
            #expect(names.sorted() == ["0001-suspension.json", "0001-suspension.json.sig"])
        }
    }

    @Test("somebody who was never monitored gets the letter; somebody who was is told apart")
    func asked() throws {
        try withTemporaryFolder { folder in
            _ = try exported(register(in: folder), in: folder)
            let commands = AccessCommands(folder: folder)
            let signers = try lastingSigners(in: folder)
            let ask = { (number: String, answer: String) in
                try commands.run(
                    "none",
                    [
                        commands.path("register"), "--staff-number", number, "--signers", signers, "--out",
                        commands.path(answer),
                    ], key: "dpo.key")
            }
            let stranger = try ask("T-099", "letter")
            #expect(stranger.status == 0, "\(stranger.transcript)")
            let letter = try #require(try commands.files("letter")["answer.txt"])
            #expect(String(decoding: letter, as: UTF8.self).contains("T-099"))
            #expect(!String(decoding: letter, as: UTF8.self).contains("T-014"))
            let subject = try ask("T-014", "second")
            #expect(subject.status == 1, "\(subject.transcript)")
            #expect(!FileManager.default.fileExists(atPath: commands.path("second")))
        }
    }

    @Test("a case folder opens with its secret, and is handed out without it unless somebody asks")
    func oneCase() throws {
        try withTemporaryFolder { folder in
            let school = try register(in: folder)
            var contents: [Bool: CaseContents] = [:]
            for withSecret in [true, false] {
                let out = folder.appending(path: "case-\(withSecret)")
                try FileManager.default.createDirectory(at: out, withIntermediateDirectories: false)
                try school.keeper.exportCase(school.id, to: out.path, withSecret: withSecret)
                contents[withSecret] = try RehearsedCase.read(out)
            }
            #expect(contents[false]?[.windowSecret] == nil)
            #expect(contents[false]?.documents.map(\.name) == ["0001-suspension.json"])
            let full = try #require(contents[true])
            let text = try #require(full[.windowSecret]).dropLast()
            let secret = try #require(Base64.decode(text).flatMap(WindowSecret.init))
            let line = try #require(full[.evidence]).dropLast()
            let segment = try SealedSegment(parsing: Array(line))
            let opener = EvidenceOpener(key: try SampleSchoolSetup.investigator.get(), secret: secret)
            #expect(try opener.open(segment) == Self.records)

            let verdict = CaseVerifier.verify(full, signers: try SampleSchoolSetup.signers())
            let files = Set(verdict.faults.map(\.file))
            #expect(files == [CaseFile.coverage.rawValue], "only what the running service makes")
        }
    }

    @Test("a window that was found void hands out no secret; one that is not there, nothing")
    func refused() throws {
        try withTemporaryFolder { folder in
            var school = try register(in: folder)
            let other = try #require(AuthorisationID("ua-aaaaaaaaaaaaaaaaaaaaaaaaaa"))
            #expect(throws: RegisterFault.noWindow(other.text)) {
                try school.keeper.exportCase(other, to: folder.path, withSecret: false)
            }
            #expect(try school.say(.void, by: "dpo", at: "2026-04-28T11:00:00Z").codes == [])
            #expect(throws: RegisterFault.setApart(SampleRegister.identifier)) {
                try school.keeper.exportCase(try school.id, to: folder.path, withSecret: true)
            }
        }
    }
}
