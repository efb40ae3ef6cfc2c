import Foundation
import TestSupport
import Testing

@Suite("What the programs do, by script")
struct CommandScriptTests {
    /// A readable script that pins one command: tests/scripts/NAME.sh.
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

    @Test("every command has a script")
    func completeness() {
        #expect(Self.scripts.count >= 12)
    }
}
