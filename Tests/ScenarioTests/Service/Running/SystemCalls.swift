import Foundation
import TestSupport

/// What a process asked of the kernel, as `strace` wrote it down.
struct SystemCalls {
    /// One for each call, such as `openat(AT_FDCWD, "/etc/passwd", O_RDONLY) = 3`.
    let lines: [String]

    private static let program = "/usr/bin/strace"

    /// Whether this machine lets a process be traced.
    static let canBeTraced =
        FileManager.default.isExecutableFile(atPath: program)
        && (try? CommandRun(program, ["-D", "-o", "/dev/null", "/bin/true"]).status) == 0

    /// To be put before a command: it then runs in the same process, and everything that concerns files, descriptors and the
    /// network is written to `path`, with the arguments of any length.
    static func tracer(_ path: String) -> [String] {
        [program, "-D", "-f", "-q", "-s", "4096", "-e", "trace=%file,%desc,%network", "-e", "signal=none", "-o", path]
    }

    /// Of a process that has ended: the tracer may have the last lines still to write.
    static func recorded(_ path: String, of process: Int32) async throws -> SystemCalls {
        try await waitUntil("the trace is whole") {
            let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
            return text.split(separator: "\n").contains { hasExited(process, by: $0) }
        }
        return try SystemCalls(path)
    }

    /// The tracer pads a short process number with as many spaces as it takes.
    static func hasExited(_ process: Int32, by line: Substring) -> Bool {
        let number = line.prefix(while: \.isNumber)
        return number == "\(process)" && line.dropFirst(number.count).drop { $0 == " " }.hasPrefix("+++ exited")
    }

    init(_ path: String) throws {
        let text = String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
        // The number of the thread stands before each.
        lines = text.split(separator: "\n").map { $0.drop { $0.isNumber || $0 == " " } }.map(String.init)
    }

    /// Those of one name.
    func named(_ name: String) -> [String] {
        lines.filter { $0.hasPrefix(name + "(") }
    }

    /// Those that name something below `path`; a text that is only read or written is not a name.
    func naming(_ path: String) -> [String] {
        let moving = ["read", "pread", "readv", "write", "pwrite", "writev", "recv", "send"]
        return lines.filter { line in
            !moving.contains { line.hasPrefix($0) } && line.contains("\"\(path)")
        }
    }
}
