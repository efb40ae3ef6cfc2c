import Foundation
import Reporting
import TestSupport
import Testing

/// The page of commands that comes with a report, followed as it was printed, on a machine that has only the programs that it
/// may use.
enum PrintedPage {
    static var canBeFollowed: Bool { PlainTools.arePresent }

    /// - Parameter folder: holds `case`, `report` and `allowed_signers`, whatever is in them by now.
    static func follow(of report: [ReportVerifier.SignedFile], below folder: URL) throws -> CommandRun {
        let page = try #require(report.first { $0.name == VerificationPage.name })
        let lines = String(decoding: page.bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        let commands = lines.filter { $0.hasPrefix("    ") }.map { $0.dropFirst(4) }.joined(separator: "\n")
        let tools = try PlainTools.laidOut(below: folder)
        return try CommandRun(
            "\(tools)/sh", ["-eu", "-c", "cd '\(folder.path)/report'\n" + commands],
            environment: [
                "PATH": tools, "CASE": "../case", "SIGNERS": "../allowed_signers", "TMPDIR": folder.path,
                "LC_ALL": "C",
            ])
    }
}

/// The programs that the page may use, and no other.
private enum PlainTools {
    static let names = [
        "ssh-keygen", "sha256sum", "sh", "grep", "sed", "tr", "cut", "head", "tail", "cat", "date", "mktemp", "rm",
        "sort",
    ]

    /// A folder with nothing but these.
    static func laidOut(below folder: URL) throws -> String {
        let tools = folder.appending(path: "tools")
        guard !FileManager.default.fileExists(atPath: tools.path) else { return tools.path }
        try FileManager.default.createDirectory(at: tools, withIntermediateDirectories: false)
        for tool in names {
            try FileManager.default.createSymbolicLink(
                atPath: tools.appending(path: tool).path, withDestinationPath: try #require(place(of: tool)))
        }
        return tools.path
    }

    static var arePresent: Bool { names.allSatisfy { place(of: $0) != nil } }

    static func place(of tool: String) -> String? {
        ["/usr/bin/", "/bin/"].map { $0 + tool }.first { FileManager.default.isExecutableFile(atPath: $0) }
    }
}
