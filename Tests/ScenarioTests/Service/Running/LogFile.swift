import Foundation
import TestSupport

/// A log that a proxy writes, in Squid's native format.
struct LogFile {
    let path: String

    init(_ places: ServicePlaces, _ name: String = "access.log") throws {
        path = places.logs.appending(path: name).path
        try Data().write(to: URL(filePath: path))
    }

    /// A tunnel that has ended so many seconds ago.
    static func tunnel(
        _ host: String, by user: String, secondsAgo: Double = 0, milliseconds: Int = 10, bytes: Int = 104_297
    ) -> String {
        let end = Date().timeIntervalSince1970 - secondsAgo
        return "\(stamp(end)) \(milliseconds) 10.20.1.14 TCP_TUNNEL/200 \(bytes) CONNECT \(host):443 \(user)"
            + " HIER_DIRECT/192.0.2.162 -\n"
    }

    /// Seconds with their thousandths, as Squid writes them.
    static func stamp(_ seconds: Double) -> String { String(format: "%.3f", seconds) }

    func append(_ text: String) throws {
        let file = try FileHandle(forWritingTo: URL(filePath: path))
        defer { try? file.close() }
        try file.seekToEnd()
        try file.write(contentsOf: Data(text.utf8))
    }
}
