import Foundation

/// One run of a real program of this package, to its end.
package struct CommandRun: Sendable {
    package let status: Int32
    /// What it wrote to standard output and to standard error.
    package let output: [UInt8]
    package let errors: [UInt8]

    /// Where the programs are: beside the bundle of tests, which is built with them.
    package static let programs: URL =
        Bundle.main.executableURL?.resolvingSymlinksInPath().deletingLastPathComponent()
        ?? URL(filePath: ".")

    /// The top folder of the package, in which the programs run.
    package static let checkout = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// Runs `program`, a name beside the tests or a whole path, without a terminal and with nothing to read.
    package init(_ program: String, _ arguments: [String], environment: [String: String] = [:]) throws {
        let process = Process()
        process.executableURL =
            program.hasPrefix("/") ? URL(filePath: program) : Self.programs.appending(path: program)
        process.arguments = arguments
        process.currentDirectoryURL = Self.checkout
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { _, new in new }
        process.standardInput = FileHandle.nullDevice
        (status, output, errors) = try withTemporaryFolder { folder in
            let (out, err) = (folder.appending(path: "out"), folder.appending(path: "err"))
            process.standardOutput = try Self.newFile(out)
            process.standardError = try Self.newFile(err)
            try process.run()
            process.waitUntilExit()
            return (process.terminationStatus, Array(try Data(contentsOf: out)), Array(try Data(contentsOf: err)))
        }
    }

    /// Both streams as text, for the message of a failed test.
    package var transcript: String {
        String(decoding: output, as: UTF8.self) + String(decoding: errors, as: UTF8.self)
    }

    /// Files rather than pipes: a program may write more than a pipe holds before anybody reads.
    private static func newFile(_ place: URL) throws -> FileHandle {
        try Data().write(to: place)
        return try FileHandle(forWritingTo: place)
    }
}
