import Glibc

/// One end of a real socket on loopback, as a proxy or somebody else would open it.
package final class TestSender {
    private let descriptor: Int32
    /// Whether the connection came about.
    package let isConnected: Bool

    /// - Parameter source: the address to send from; all of 127.0.0.0/8 is this machine.
    package init(datagrams: Bool = false, to port: Int, from source: String = "127.0.0.1") {
        // Programs that another test starts must not inherit it.
        let kind = Int32((datagrams ? SOCK_DGRAM : SOCK_STREAM).rawValue | SOCK_CLOEXEC.rawValue)
        descriptor = socket(AF_INET, kind, 0)
        Self.withAddress(source, 0) { [descriptor] in _ = bind(descriptor, $0, $1) }
        isConnected = Self.withAddress("127.0.0.1", port) { [descriptor] in connect(descriptor, $0, $1) } == 0
        var one: Int32 = 1
        if !datagrams {
            setsockopt(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &one, socklen_t(MemoryLayout<Int32>.size))
        }
        _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
    }

    deinit { close(descriptor) }

    /// The connection is not ended but broken off when this value is gone: the other end gets a reset.
    package func resetWhenGone() {
        var linger = linger(l_onoff: 1, l_linger: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &linger, socklen_t(MemoryLayout.size(ofValue: linger)))
    }

    /// How many of the bytes the kernel took, which may be none; nil when the connection is gone.
    package func offer(_ bytes: some Collection<UInt8>) -> Int? {
        let copy = Array(bytes)
        let count = Glibc.send(descriptor, copy, copy.count, Int32(MSG_NOSIGNAL))
        if count >= 0 { return count }
        return errno == EAGAIN ? 0 : nil
    }

    /// Sends all; false when the connection is gone.
    @discardableResult package func send(_ bytes: some Collection<UInt8>) async throws -> Bool {
        var rest = Array(bytes)[...]
        while !rest.isEmpty {
            guard let count = offer(rest) else { return false }
            rest = rest.dropFirst(count)
            if count == 0 { try await Task.sleep(for: .milliseconds(1)) }
        }
        return true
    }

    @discardableResult package func send(_ text: String) async throws -> Bool { try await send(Array(text.utf8)) }

    /// The other end has closed the connection, and has never said anything.
    package var isShutOut: Bool {
        var byte: UInt8 = 0
        let count = recv(descriptor, &byte, 1, 0)
        return count == 0 || count < 0 && errno != EAGAIN
    }

    /// The other end has said something.
    package var isAnswered: Bool {
        var byte: UInt8 = 0
        return recv(descriptor, &byte, 1, 0) == 1
    }

    /// A port of 127.0.0.1 at which nothing listened a moment ago.
    package static var freePort: Int {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(descriptor) }
        _ = withAddress("127.0.0.1", 0) { bind(descriptor, $0, $1) }
        var address = sockaddr_in()
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        _ = withUnsafeMutablePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(descriptor, $0, &size) }
        }
        return Int(in_port_t(bigEndian: address.sin_port))
    }

    private static func withAddress<Result>(
        _ text: String, _ port: Int, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Result
    ) -> Result {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        inet_pton(AF_INET, text, &address.sin_addr)
        return withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { body($0, socklen_t(MemoryLayout<sockaddr_in>.size)) }
        }
    }
}
