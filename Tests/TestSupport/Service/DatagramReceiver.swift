import Foundation
import Glibc

/// A Unix datagram socket that belongs to the test, as systemd and journald have one each.
package final class DatagramReceiver: Sendable {
    private let descriptor: Int32

    /// Bound to `path`, or to an abstract name, which has a zero byte before it and none behind (unix(7)).
    package init(path: String? = nil, abstract name: String? = nil) throws {
        descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        let bytes = path.map { Array($0.utf8) + [0] } ?? [0] + Array((name ?? "").utf8)
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
        let bound = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(descriptor, $0, socklen_t(2 + bytes.count)) }
        }
        guard bound == 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
    }

    deinit { close(descriptor) }

    /// The next datagram; nil when none waits: a sent one waits already.
    package func next() -> [UInt8]? {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        let count = recv(descriptor, &buffer, buffer.count, Int32(MSG_DONTWAIT))
        return count < 0 ? nil : Array(buffer[..<count])
    }

    package func nextText() -> String? { next().map { String(decoding: $0, as: UTF8.self) } }
}
