import Glibc

/// Where somebody else's Unix datagram socket is: a file, or a name in Linux's abstract namespace (unix(7)).
struct UnixDatagramAddress: Hashable, Sendable {
    /// As in `sun_path`: an abstract name begins with a zero byte, a path ends with one.
    private let bytes: [UInt8]

    /// As systemd writes it: `/path`, or `@name` for an abstract one (sd_notify(3)). Nil for every other form, and for a path
    /// that a socket address cannot hold.
    init?(_ text: String) {
        let name = Array(text.utf8)
        guard name.count > 1, !name.contains(0) else { return nil }
        switch name[0] {
        case UInt8(ascii: "/"): bytes = name + [0]
        case UInt8(ascii: "@"): bytes = [0] + name.dropFirst()
        default: return nil
        }
        guard bytes.count <= MemoryLayout.size(ofValue: sockaddr_un().sun_path) else { return nil }
    }

    /// The only unsafe lines of sending: C takes every kind of address through one pointer type.
    func withSocketAddress<Result>(_ body: (UnsafePointer<sockaddr>, socklen_t) -> Result) -> Result {
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
        let length = socklen_t(MemoryLayout<sa_family_t>.size + bytes.count)
        return withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { body($0, length) }
        }
    }
}
