import Crypto

/// A secret of QUIC's first packets, and what is derived from it.
///
/// HMAC (RFC 2104) is put together here from the library's SHA-256. The library's own, and its HKDF, are made for keys that are
/// worth something: preparing one costs ten times as much as using it, and that was half of what a connection cost. These secrets
/// stand in the packet for everybody to read.
struct QUICSecret {
    static let length = SHA256.byteCount

    private let inner: SHA256
    private let outer: SHA256

    /// - Parameter key: at most one block of SHA-256, 64 bytes.
    init(_ key: [UInt8]) {
        precondition(key.count <= SHA256.blockByteCount, "a longer key would have to be hashed first")
        let padded = key + [UInt8](repeating: 0, count: SHA256.blockByteCount - key.count)
        (inner, outer) = (Self.begun(padded, with: 0x36), Self.begun(padded, with: 0x5c))
    }

    /// HMAC of a message. Under a salt as the key it is HKDF-Extract (RFC 5869 section 2.2).
    func code(for message: [UInt8]) -> [UInt8] {
        var (inner, outer) = (inner, outer)
        inner.update(data: message)
        outer.update(data: Array(inner.finalize()))
        return Array(outer.finalize())
    }

    /// HKDF-Expand-Label (RFC 8446 section 7.1) without context, of at most 32 bytes: one step of HKDF-Expand (RFC 5869 section
    /// 2.3).
    func expanded(_ label: String, to length: Int) -> [UInt8] {
        precondition(length <= Self.length, "one step gives no more")
        var info: [UInt8] = [0, UInt8(length), UInt8(label.utf8.count)]
        info += label.utf8
        info += [0, 1]
        return Array(code(for: info).prefix(length))
    }

    private static func begun(_ key: [UInt8], with pad: UInt8) -> SHA256 {
        var hash = SHA256()
        hash.update(data: key.map { $0 ^ pad })
        return hash
    }
}
