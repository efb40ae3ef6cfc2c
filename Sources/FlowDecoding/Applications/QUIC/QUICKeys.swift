import Crypto
import CryptoExtras

/// The keys of the client's first packets. They follow from a connection ID that stands in the packet, so that they hide
/// nothing from anybody on the way (RFC 9001 section 5.2).
struct QUICKeys: Sendable {
    /// Length of the authentication tag, and of the part of a packet that its header is hidden with.
    private static let block = 16
    private static let nonceLength = 12

    private let key: SymmetricKey
    private let headerKey: SymmetricKey
    private let nonce: [UInt8]
    /// The highest packet number so far.
    private var largest: UInt64?

    /// Nil for a version that does not encrypt them.
    init?(_ version: QUICVersion, connectionID: [UInt8]) {
        guard let salt = version.initialSalt else { return nil }
        let initial = QUICSecret(QUICSecret(salt).code(for: connectionID))
        let client = QUICSecret(initial.expanded("tls13 client in", to: QUICSecret.length))
        key = SymmetricKey(data: client.expanded(version.labelPrefix + "key", to: Self.block))
        headerKey = SymmetricKey(data: client.expanded(version.labelPrefix + "hp", to: Self.block))
        nonce = client.expanded(version.labelPrefix + "iv", to: Self.nonceLength)
    }

    /// The frames of an Initial packet; nil when the keys are not its own or it has been changed on the way.
    /// - Parameters:
    ///   - packet: all its bytes.
    ///   - offset: where the packet number begins.
    mutating func open(_ packet: [UInt8], packetNumberAt offset: Int) -> [UInt8]? {
        let sample = offset + 4..<offset + 4 + Self.block
        guard sample.upperBound <= packet.count else { return nil }
        var mask = Array(packet[sample])
        guard (try? AES.permute(&mask, key: headerKey)) != nil else { return nil }
        // RFC 9001 section 5.4.1.
        var header = Array(packet[..<offset])
        header[0] ^= mask[0] & 0x0f
        let length = Int(header[0] & 3) + 1
        for index in 0..<length { header.append(packet[offset + index] ^ mask[1 + index]) }
        let body = offset + length..<packet.count - Self.block
        guard body.lowerBound <= body.upperBound else { return nil }
        let number = packetNumber(header[offset...], length: length)
        guard let frames = decrypt(packet, body, number: number, header: header) else { return nil }
        largest = max(largest ?? 0, number)
        return frames
    }

    private func decrypt(_ packet: [UInt8], _ body: Range<Int>, number: UInt64, header: [UInt8]) -> [UInt8]? {
        var nonce = nonce
        for index in 0..<8 { nonce[nonce.count - 1 - index] ^= UInt8(truncatingIfNeeded: number >> (8 * index)) }
        guard let nonce = try? AES.GCM.Nonce(data: nonce),
            let box = try? AES.GCM.SealedBox(nonce: nonce, ciphertext: packet[body], tag: packet[body.upperBound...]),
            let frames = try? AES.GCM.open(box, using: key, authenticating: header)
        else { return nil }
        return Array(frames)
    }

    /// The number nearest to the next one whose last bytes are these (RFC 9000 appendix A.3).
    private func packetNumber(_ bytes: ArraySlice<UInt8>, length: Int) -> UInt64 {
        let truncated = bytes.reduce(0 as UInt64) { $0 << 8 | UInt64($1) }
        guard let largest else { return truncated }
        let window = UInt64(1) << (8 * UInt64(length))
        let expected = largest + 1
        let candidate = expected & ~(window - 1) | truncated
        if candidate + window / 2 <= expected { return candidate + window }
        if candidate > expected + window / 2, candidate >= window { return candidate - window }
        return candidate
    }
}
