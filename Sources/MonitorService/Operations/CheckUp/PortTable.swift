import Foundation

/// The ports that receive something on this machine, as proc(5) lists them: `/proc/net/tcp` and its kind.
package struct PortTable: Hashable, Sendable {
    private let ports: Set<Int>

    /// - Parameter name: `tcp`, `tcp6`, `udp` or `udp6`.
    init(_ name: String) {
        let text = try? String(contentsOfFile: "/proc/net/\(name)", encoding: .utf8)
        self.init(text: text ?? "", isDatagram: name.hasPrefix("udp"))
    }

    package init(text: String, isDatagram: Bool) {
        // 0A is TCP_LISTEN; 07 is a datagram socket that is connected to nobody.
        let state = isDatagram ? "07" : "0A"
        let rows = text.split(separator: "\n").dropFirst().map { $0.split(separator: " ") }
        ports = Set(
            rows.filter { $0.count > 3 && $0[3] == state }.compactMap { row in
                row[1].split(separator: ":").last.flatMap { Int($0, radix: 16) }
            })
    }

    package func holds(_ port: Int) -> Bool { ports.contains(port) }
}
