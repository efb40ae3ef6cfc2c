import FlowModel
import Foundation
import Monitoring
import Testing

/// Asks libical when the events of a calendar take place, by a small program in C that is compiled when it is needed.
struct LibicalOracle {
    /// False where the library, its headers or the compiler are not installed.
    static let isInstalled =
        (try? run("/usr/bin/env", ["pkg-config", "--exists", "libical"]))?.status == 0
        && (try? run("/usr/bin/env", ["gcc", "--version"]))?.status == 0

    private static let source = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../oracle/occurrences.c").standardized

    private let folder: URL

    /// Builds the program in `folder`.
    init(in folder: URL) throws {
        self.folder = folder
        let flags = try Self.run("/usr/bin/env", ["pkg-config", "--cflags", "--libs", "libical"]).output
        let arguments = ["gcc", "-o", folder.appending(path: "occurrences").path, Self.source.path]
        let build = try Self.run(
            "/usr/bin/env", arguments + flags.split(whereSeparator: \.isWhitespace).map(String.init))
        try #require(build.status == 0, "the oracle does not compile")
    }

    /// `UID DATE TIME` on the school's wall, for each occurrence that begins in `year`.
    func occurrences(_ calendar: [UInt8], year: ClosedRange<CivilDate>) throws -> Set<String> {
        let file = folder.appending(path: "calendar.ics")
        try Data(calendar).write(to: file)
        let bounds = [year.lowerBound.dayNumber - 2, year.upperBound.dayNumber + 2].map { "\($0 * 86_400)" }
        let program = folder.appending(path: "occurrences").path
        let answer = try Self.run(program, [file.path] + bounds)
        try #require(answer.status == 0, "libical does not read the calendar")
        var times: Set<String> = []
        for line in answer.output.split(separator: "\n") {
            let words = line.split(separator: " ")
            guard let uid = words.first, let second = words.last.flatMap({ Int64($0) }) else { continue }
            let moment = CivilTime.local(Timestamp(milliseconds: second * 1_000))
            if year.contains(moment.date) { times.insert("\(uid) \(moment.date) \(moment.minute)") }
        }
        return times
    }

    private static func run(_ program: String, _ arguments: [String]) throws -> (status: Int32, output: String) {
        let (process, pipe) = (Process(), Pipe())
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        process.standardOutput = pipe
        process.standardError = FileHandle.nullDevice
        try process.run()
        let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: output, as: UTF8.self))
    }
}
