import Foundation

/// What a process has open, as the kernel tells it in /proc.
package struct OpenThings: Sendable {
    /// Paths of files and folders.
    package let files: Set<String>
    /// Internet sockets that wait for connections or datagrams, as `tcp:5140`.
    package let ports: Set<String>

    package init(of process: Int32) throws {
        let folder = "/proc/\(process)/fd"
        var links: Set<String> = []
        for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
            // One may have been closed meanwhile.
            guard let link = try? FileManager.default.destinationOfSymbolicLink(atPath: "\(folder)/\(name)") else {
                continue
            }
            links.insert(link)
        }
        files = links.filter { $0.hasPrefix("/") }
        var ports: Set<String> = []
        for table in ["tcp", "tcp6", "udp", "udp6"] {
            let text = try String(contentsOfFile: "/proc/\(process)/net/\(table)", encoding: .utf8)
            ports.formUnion(text.split(separator: "\n").dropFirst().compactMap { Self.port(String($0), table, links) })
        }
        self.ports = ports
    }

    /// Columns of proc(5): number, local address, remote address, state, and the inode as the tenth.
    private static func port(_ line: String, _ table: String, _ links: Set<String>) -> String? {
        let columns = line.split(separator: " ")
        guard columns.count > 9, links.contains("socket:[\(columns[9])]") else { return nil }
        // 07 is a socket without a peer: one that has a peer hears nobody else. Foundation's own, inherited from the test, has.
        let isOpenToAll = columns[3] == (table.hasPrefix("udp") ? "07" : "0A")
        guard isOpenToAll, let colon = columns[1].lastIndex(of: ":"),
            let port = Int(columns[1][columns[1].index(after: colon)...], radix: 16)
        else { return nil }
        return "\(table.prefix(3)):\(port)"
    }
}
