import Crypto

/// The SHA-256 digest of exact bytes.
package struct ContentDigest: Hashable, Sendable, CustomStringConvertible {
    package static let byteCount = 32

    /// Always 32 bytes.
    package let bytes: [UInt8]

    package init(of content: [UInt8]) {
        self.bytes = Array(SHA256.hash(data: content))
    }

    /// The value that stands for "nothing came before": no content is known to have it.
    static let zeros = ContentDigest(unchecked: Array(repeating: 0, count: byteCount))

    private init(unchecked bytes: [UInt8]) { self.bytes = bytes }

    /// Reads 64 lower-case hexadecimal digits.
    package init?(hex: String) {
        guard let bytes = Hexadecimal.decode(hex), bytes.count == ContentDigest.byteCount else { return nil }
        self.bytes = bytes
    }

    /// 64 lower-case hexadecimal digits.
    package var hex: String { Hexadecimal.encode(bytes) }

    package var description: String { hex }
}
