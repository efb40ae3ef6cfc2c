import Foundation
import Glibc

/// Where a service says that it is ready, as systemd would hear it (sd_notify(3)).
final class ReadySocket {
    let path: String
    private let descriptor: Int32

    init(_ path: String) throws {
        self.path = path
        unlink(path)
        descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue) | Int32(SOCK_NONBLOCK.rawValue), 0)
        guard descriptor >= 0, ReadySocket.bind(descriptor, path) else { throw TortureFault("no socket at \(path)") }
    }

    deinit {
        close(descriptor)
    }

    /// Whether `READY=1` came since the last call.
    func isReady() -> Bool {
        var found = false
        var message = [UInt8](repeating: 0, count: 4_096)
        while true {
            let count = recv(descriptor, &message, message.count, 0)
            guard count > 0 else { return found }
            let lines = String(decoding: message[..<count], as: UTF8.self).split(separator: "\n")
            if lines.contains("READY=1") { found = true }
        }
    }

    /// The only unsafe lines: C takes every kind of address through one pointer type.
    private static func bind(_ descriptor: Int32, _ path: String) -> Bool {
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        let bytes = Array(path.utf8) + [0]
        guard bytes.count <= MemoryLayout.size(ofValue: address.sun_path) else { return false }
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
        let size = socklen_t(MemoryLayout<sockaddr_un>.size)
        return withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { Glibc.bind(descriptor, $0, size) == 0 }
        }
    }
}
