import Foundation
import MonitorService
import TestSupport
import Testing

/// A mail program of the test's own: a real script, which keeps what it gets.
struct MailProgram {
    let folder: URL
    let path: String

    /// - Parameter script: what it does, as a shell reads it; `$D` is the folder.
    init(in folder: URL, _ script: String) throws {
        self.folder = folder
        self.path = folder.appending(path: "sendmail").path
        let text = "#!/bin/sh\nD='\(folder.path)'\n\(script)\n"
        let written = folder.appending(path: "script").path
        try Data(text.utf8).write(to: URL(filePath: written))
        // Copied by a process that has ended: what we had written ourselves could not be started while a child that another
        // test starts at that moment holds it open for writing (ETXTBSY).
        try #require(try CommandRun("/usr/bin/install", ["-m", "700", written, path]).status == 0)
    }

    /// Keeps arguments, environment and each message.
    static let keeping = """
        n=$(ls "$D" | grep -c '^message')
        printf '%s\\n' "$@" > "$D/arguments"
        env > "$D/environment"
        cat > "$D/message.$n"
        """

    /// The messages that it was given, in no order.
    var messages: [String] {
        get throws {
            let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
            return try names.filter { $0.hasPrefix("message.") }.map(text)
        }
    }

    func text(_ name: String) throws -> String {
        String(decoding: try Data(contentsOf: folder.appending(path: name)), as: UTF8.self)
    }
}

/// A folder of its own for one test, removed when `body` returns or throws.
func withMailFolder<Result>(_ body: (URL) async throws -> Result) async throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appending(path: "usher-mail-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try await body(folder)
}
