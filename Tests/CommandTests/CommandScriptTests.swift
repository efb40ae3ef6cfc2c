import Foundation
import TestSupport
import Testing

@Suite("What the programs do, by script")
struct CommandScriptTests {
    /// A readable script that pins one command: Tests/CommandTests/scripts/NAME.sh.
    struct Script: Sendable, CustomTestStringConvertible {
        let place: URL
        var testDescription: String { place.lastPathComponent }
    }

    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "scripts")

    static let scripts: [Script] = {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.sorted().filter { $0.hasSuffix(".sh") && $0 != "lib.sh" }
            .map { Script(place: folder.appending(path: $0)) }
    }()

    @Test("a script ends well", arguments: scripts)
    func run(_ script: Script) throws {
        try withTemporaryFolder { folder in
            let run = try CommandRun(
                "/bin/bash", [script.place.path],
                environment: [
                    "BIN": CommandRun.programs.path, "WORK": folder.path, "CHECKOUT": CommandRun.checkout.path,
                ])
            #expect(run.status == 0, "\(run.transcript)")
        }
    }

    @Test("every command that help.sh lists is run by another script")
    func completeness() throws {
        let texts = try Dictionary(
            uniqueKeysWithValues: Self.scripts.map { script in
                (script.testDescription, try String(contentsOf: script.place, encoding: .utf8))
            })
        let commands = try #require(texts["help.sh"]).split(separator: "\n").filter { $0.hasPrefix("usher") }
        #expect(commands.count == 70)
        for command in commands {
            let lib = try String(contentsOf: Self.folder.appending(path: "lib.sh"), encoding: .utf8)
            let others = texts.filter { $0.key != "help.sh" }.values + [lib]
            #expect(others.contains { $0.contains("\(command) ") }, "\(command)")
        }
    }
}
