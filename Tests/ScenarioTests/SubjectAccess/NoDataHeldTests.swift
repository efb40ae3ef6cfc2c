import Custody
import Foundation
import Reporting
import TestSupport
import Testing

@Suite("Somebody about whom nothing is held")
struct NoDataHeldTests {
    /// A register of one authorisation in the folder `register`.
    private func withRegister(_ body: (AccessCommands) throws -> Void) throws {
        try withTemporaryFolder { folder in
            let commands = AccessCommands(folder: folder)
            try commands.rehearse("lunch-use-only")
            let inner = folder.appending(path: "register/cases/first")
            try FileManager.default.createDirectory(at: inner, withIntermediateDirectories: true)
            for (name, place) in [
                ("audit.jsonl", "register"), ("authorisation.json", "register/cases/first"),
                ("authorisation.json.sig", "register/cases/first"),
            ] {
                try FileManager.default.copyItem(
                    atPath: commands.path("case/\(name)"), toPath: commands.path("\(place)/\(name)"))
            }
            try body(commands)
        }
    }

    private func ask(_ commands: AccessCommands, about number: String, out: String) throws -> CommandRun {
        try commands.run(
            "none",
            [
                commands.path("register"), "--staff-number", number, "--signers", AccessCommands.signers, "--out",
                commands.path(out),
            ], key: "dpo.key")
    }

    @Test("is answered in one command by a letter that verifies and names nobody else")
    func letter() throws {
        try withRegister { commands in
            let answered = try ask(commands, about: "T-099", out: "answer")
            #expect(answered.status == 0, "\(answered.transcript)")
            #expect(try commands.verify("answer").status == 0)
            let files = try commands.files("answer")
            let everything = files.values.map { String(decoding: $0, as: UTF8.self) } + [answered.transcript]
            for other in ["T-014", "Archer", "a.archer", "T-015"] {
                #expect(!everything.contains { $0.contains(other) }, "\(other)")
            }
            let chain = AuditVerifier.verify(
                lines: try #require(try commands.files("case")["audit.jsonl"]),
                signers: try SampleSchoolSetup.signers())
            let head = try #require(chain.entries.last).digest.hex
            #expect(String(decoding: try #require(files["answer.txt"]), as: UTF8.self).contains(head))
        }
    }

    @Test("is told from somebody who was monitored")
    func monitored() throws {
        try withRegister { commands in
            let asked = try ask(commands, about: "T-014", out: "answer")
            #expect(asked.status == 1)
            #expect(!FileManager.default.fileExists(atPath: commands.path("answer")))
        }
    }

    @Test("is not answered from a register that lacks an authorisation or has another in its place")
    func notWhole() throws {
        try withRegister { commands in
            let place = commands.path("register/cases/first/authorisation.json")
            let text = try String(contentsOfFile: place, encoding: .utf8)
            try text.replacing("T-014", with: "T-015").write(toFile: place, atomically: true, encoding: .utf8)
            let changed = try ask(commands, about: "T-099", out: "answer")
            try FileManager.default.removeItem(atPath: place)
            let missing = try ask(commands, about: "T-099", out: "answer")
            for asked in [changed, missing] {
                #expect(asked.status == 65)
                #expect(!asked.transcript.contains("T-014") && !asked.transcript.contains("T-015"))
            }
            #expect(!FileManager.default.fileExists(atPath: commands.path("answer")))
        }
    }
}
