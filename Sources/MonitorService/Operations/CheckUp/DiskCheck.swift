import Foundation

/// Whether there is room, and nothing of memory reaches a disk as it is.
package enum DiskCheck {
    /// Bytes: a window's evidence has some megabytes, and a log that grows beside it may take the rest.
    private static let least = 256 << 20

    package static func room(free: Int?, at path: String) -> CheckUpRemark? {
        guard let free else { return nil }
        let account = "\(free >> 20) MiB free for \(path)"
        return free >= least ? .good(.disk, account) : .mend(.disk, account, "make room: a full disk stops collecting")
    }

    static func free(at path: String) -> Int? {
        try? FileManager.default.attributesOfFileSystem(forPath: path)[.systemFreeSize] as? Int
    }

    /// - Parameter open: swap spaces that are not known to be encrypted.
    package static func swap(open: [String]) -> CheckUpRemark {
        guard !open.isEmpty else { return .good(.swap, "none, or encrypted") }
        return .note(
            .swap, "\(open.joined(separator: ", ")) is not known to be encrypted",
            "encrypt it or do without; the unit keeps the service out of it, commands that are typed are not kept out")
    }

    /// By proc(5) and the kernel's own names for what dm-crypt makes.
    static func openSwap() -> [String] {
        let table = (try? String(contentsOfFile: "/proc/swaps", encoding: .utf8)) ?? ""
        return spaces(in: table).filter { !isEncrypted($0) }
    }

    package static func spaces(in table: String) -> [String] {
        table.split(separator: "\n").dropFirst().compactMap { line in
            line.split(whereSeparator: \.isWhitespace).first.map(String.init)
        }
    }

    private static func isEncrypted(_ space: String) -> Bool {
        let device = URL(filePath: space).resolvingSymlinksInPath().lastPathComponent
        if device.hasPrefix("zram") { return true }
        let identifier = try? String(contentsOfFile: "/sys/class/block/\(device)/dm/uuid", encoding: .utf8)
        return identifier?.hasPrefix("CRYPT-") ?? false
    }
}
