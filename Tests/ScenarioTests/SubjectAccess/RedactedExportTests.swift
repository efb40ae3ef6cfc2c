import Custody
import Foundation
import Reporting
import TestSupport
import Testing

@Suite("An export and its shorter copies")
struct RedactedExportTests {
    private static let copies = ["full", "person", "shorter"]

    /// The three copies of `redacted-export-verifies`.
    private func withCopies(_ body: (AccessCommands) throws -> Void) throws {
        try withTemporaryFolder { folder in
            let commands = AccessCommands(folder: folder)
            try commands.rehearse("scrolling-in-a-lesson")
            let exported = try commands.run(
                "export", [commands.path("case"), "--out", commands.path("person"), "--full", commands.path("full")],
                key: "investigator.key")
            #expect(exported.status == 0, "\(exported.transcript)")
            let redacted = try commands.run(
                "redact",
                [
                    commands.path("person"), "--out", commands.path("shorter"), "--remove", "authorisation.necessity",
                    "events.1", "--reason", "Names a pupil",
                ])
            #expect(redacted.status == 0, "\(redacted.transcript)")
            try body(commands)
        }
    }

    @Test("have the same root, verify, and keep what was left out to themselves")
    func sameRoot() throws {
        try withCopies { commands in
            let full = try commands.files("full")
            for name in Self.copies {
                let verified = try commands.verify(name)
                #expect(verified.status == 0, "\(verified.transcript)")
                let files = try commands.files(name)
                for same in ["manifest.json", "manifest.json.sig", "commitments.txt"] {
                    #expect(files[same] == full[same])
                }
            }
            let left = try Set(lines("full", commands)).subtracting(lines("shorter", commands))
            let secrets = left.compactMap { JSONSecret($0) }
            #expect(secrets.count > 4)
            for (file, bytes) in try commands.files("shorter") {
                let content = String(decoding: bytes, as: UTF8.self)
                #expect(!secrets.contains { content.contains($0.salt) }, "\(file)")
                #expect(!secrets.contains { $0.isTelling && content.contains($0.value) }, "\(file)")
            }
        }
    }

    @Test("can be checked with ssh-keygen and sha256sum by the commands on their page")
    func byHand() throws {
        try withCopies { commands in
            for name in Self.copies {
                let page = String(decoding: try #require(try commands.files(name)["export.html"]), as: UTF8.self)
                let printed = page.matches(of: #/<pre[^>]*><code>([^<]*)</code>/#).map { plain(String($0.1)) }
                #expect(printed.count == 4)
                try FileManager.default.copyItem(
                    atPath: AccessCommands.signers, toPath: commands.path("\(name)/allowed_signers"))
                let outputs = try printed.prefix(3).map { command in
                    let run = try CommandRun("/bin/bash", ["-c", "cd '\(commands.path(name))' && \(command)"])
                    #expect(run.status == 0, "\(run.transcript)")
                    return run.transcript
                }
                let root = try #require(outputs[1].split(separator: " ").first)
                #expect(outputs[0].contains("Good \"usher-report\" signature"))
                #expect(page.contains("<code>\(root)</code>"))
                #expect(outputs[2] == "every field is the signed one\n")
            }
        }
    }

    @Test("do not verify with one bit turned, in whichever file")
    func turnedBits() throws {
        try withCopies { commands in
            let files = try commands.files("shorter")
            let signers = try SampleSchoolSetup.signers()
            #expect(AccessVerifier.verify(files, signers: signers).faults == [])
            var numbers = SeededNumbers(seed: 27)
            // A reason is nobody's signed word: when one is changed it is the page that no longer fits.
            for (name, bytes) in files.sorted(by: { $0.key < $1.key }) where name != "removed.jsonl" {
                for _ in 0..<5 {
                    let turned = try #require(TurnedBit(in: bytes, using: &numbers))
                    let faults = AccessVerifier.verify(files.merging([name: turned.bytes]) { $1 }, signers: signers)
                        .faults
                    let isNamed = faults.contains { $0.file == name || $0.file == name + ".sig" }
                    #expect(isNamed, "\(name), byte \(turned.position): \(faults)")
                }
            }
        }
    }

    private func lines(_ name: String, _ commands: AccessCommands) throws -> [String] {
        let bytes = try #require(try commands.files(name)["disclosures.jsonl"])
        return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    }

    /// A text of the page without its escapes.
    private func plain(_ text: String) -> String {
        [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
            .reduce(text) { $0.replacing($1.0, with: $1.1) }
    }
}

/// The salt and the value of a row of `disclosures.jsonl`.
private struct JSONSecret {
    let salt: String
    let value: String

    init?(_ row: String) {
        guard let field = Disclosure(parsing: Array(row.utf8)) else { return nil }
        salt = Hexadecimal.encode(field.salt.bytes)
        value = field.value.string ?? String(decoding: CanonicalJSON.encode(field.value), as: UTF8.self)
    }

    /// Long enough not to stand there by chance.
    var isTelling: Bool { value.count >= 5 }
}
