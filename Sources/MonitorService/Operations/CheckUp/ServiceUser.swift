import Foundation
import Glibc

/// Whom the service runs as: the owner of the register's folder.
package struct ServiceUser: Hashable, Sendable {
    package let id: UInt32
    /// As far as they are known: those of the running service, or else those that the machine's lists give the user.
    package let groups: Set<UInt32>
    /// Whether `groups` are those of the running service. A unit may give it further ones.
    package let isRunning: Bool

    package init(id: UInt32, groups: Set<UInt32>, isRunning: Bool) {
        self.id = id
        self.groups = groups
        self.isRunning = isRunning
    }

    /// As this machine knows the user.
    init(_ id: UInt32) {
        let running = Self.runningGroups(id)
        self.init(id: id, groups: running ?? Self.listedGroups(id), isRunning: running != nil)
    }

    /// A name, or a number where the machine has no name for it.
    var name: String {
        guard let entry = getpwuid(id) else { return "user \(id)" }
        return String(cString: entry.pointee.pw_name)
    }

    private static func listedGroups(_ id: UInt32) -> Set<UInt32> {
        guard let entry = getpwuid(id) else { return [] }
        var count: Int32 = 256
        var groups = [gid_t](repeating: 0, count: Int(count))
        let found = getgrouplist(entry.pointee.pw_name, entry.pointee.pw_gid, &groups, &count)
        return Set(groups.prefix(Int(max(0, found))))
    }

    /// Of another process of this program and this user (proc(5)).
    private static func runningGroups(_ id: UInt32) -> Set<UInt32>? {
        let processes = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
        for process in processes.compactMap({ Int32($0) }) where process != getpid() {
            guard let status = try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8),
                let groups = groups(inStatus: status, user: id)
            else { continue }
            return groups
        }
        return nil
    }

    /// The groups in a process's `status`; nil where it is not a service of this user.
    package static func groups(inStatus status: String, user: UInt32) -> Set<UInt32>? {
        var fields: [Substring: [Substring]] = [:]
        for line in status.split(separator: "\n") {
            let words = line.split(whereSeparator: \.isWhitespace)
            if let name = words.first { fields[name] = Array(words.dropFirst()) }
        }
        guard fields["Name:"] == ["usherd"], fields["Uid:"]?.dropFirst().first == "\(user)" else { return nil }
        let numbers = (fields["Gid:"] ?? []) + (fields["Groups:"] ?? [])
        return Set(numbers.compactMap { UInt32($0) })
    }
}
