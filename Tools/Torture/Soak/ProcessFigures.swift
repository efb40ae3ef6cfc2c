import Foundation
import Glibc

/// What the kernel says of a process (proc(5)).
struct ProcessFigures {
    let residentKiB: Int
    /// Of all its threads, in user and kernel mode, since it began.
    let cpuSeconds: Double

    init(of id: Int32) throws {
        let status = try String(contentsOfFile: "/proc/\(id)/status", encoding: .utf8)
        let resident = status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") }
        residentKiB = resident?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) } ?? 0
        let stat = try String(contentsOfFile: "/proc/\(id)/stat", encoding: .utf8)
        // The name of the program stands in brackets and may hold blanks.
        let fields = stat[(stat.lastIndex(of: ")") ?? stat.startIndex)...].split(separator: " ")
        guard fields.count > 13, let user = Double(fields[12]), let system = Double(fields[13]) else {
            throw TortureFault("/proc says nothing of process \(id)")
        }
        cpuSeconds = (user + system) / Double(sysconf(Int32(_SC_CLK_TCK)))
    }

    /// Where its open descriptors lead to.
    static func openFiles(of id: Int32) throws -> [String] {
        let folder = "/proc/\(id)/fd"
        return try FileManager.default.contentsOfDirectory(atPath: folder).compactMap {
            try? FileManager.default.destinationOfSymbolicLink(atPath: "\(folder)/\($0)")
        }
    }
}
