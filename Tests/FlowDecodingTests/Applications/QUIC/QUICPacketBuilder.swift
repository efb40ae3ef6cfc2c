import Crypto

/// Seals Initial packets as a client does (RFC 9001 section 5), with any header.
struct QUICPacketBuilder {
    var version: UInt32 = 1
    var salt = Self.salts[1] ?? ""
    /// The ID that the keys follow from; the destination of the client's first packet.
    var keysFrom: [UInt8] = [1, 2, 3, 4, 5, 6, 7, 8]
    var destination: [UInt8] = [1, 2, 3, 4, 5, 6, 7, 8]
    var source: [UInt8] = [0xc1, 0xc2, 0xc3]
    var token: [UInt8] = []
    var label = "client in"

    static let salts: [UInt32: String] = [
        1: "38762cf7f55934b34d179ae6a4c80cadccbb7f0a", 0xff00_0021: "38762cf7f55934b34d179ae6a4c80cadccbb7f0a",
        0xff00_0022: "38762cf7f55934b34d179ae6a4c80cadccbb7f0a",
        0x6b33_43cf: "0dede3def700a6db819381be6e269dcbf9bd2ed9",
        0xff00_001d: "afbfec289993d24c9e9786f19c6111e04390a899",
        0xff00_0020: "afbfec289993d24c9e9786f19c6111e04390a899",
        0xff00_0017: "c3eef712c72ebb5a11a7d2432bb46365bef9f502",
        0xff00_001c: "c3eef712c72ebb5a11a7d2432bb46365bef9f502",
        0xff00_0016: "7fbcdb0e7c66bbe9193a96cd21519ebd7a02644a",
        0xface_b001: "7fbcdb0e7c66bbe9193a96cd21519ebd7a02644a",
        0xface_b002: "c3eef712c72ebb5a11a7d2432bb46365bef9f502",
        0xface_b00e: "c3eef712c72ebb5a11a7d2432bb46365bef9f502",
        0x5130_3530: "504574efd066fe2f9d945cfcdbd3a7f0d3b56b45",
        0x5430_3530: "7ff579e5acd072915580304c43a2367c60488310",
        0x5430_3531: "7a4edef4e7ccee5fa4506c19124fc8ccda6e033d",
    ]

    static func of(version: UInt32) -> QUICPacketBuilder {
        QUICPacketBuilder(version: version, salt: salts[version] ?? "")
    }

    private var isVersion2: Bool { version == 0x6b33_43cf }

    /// Frames, padded so that the datagram has `size` bytes at least.
    func initial(_ frames: [UInt8], number: UInt64 = 0, numberLength: Int = 4, size: Int = 1200) -> [UInt8] {
        var header = [0xc0 | (isVersion2 ? 0x10 : 0) | UInt8(numberLength - 1)] + ids
        header += Self.integer(UInt64(token.count)) + token
        let missing = size - header.count - 2 - numberLength - frames.count - 16
        let payload = frames + [UInt8](repeating: 0, count: max(missing, 4))
        header += Self.integer(UInt64(numberLength + payload.count + 16), length: 2)
        header += (0..<numberLength).map { UInt8(truncatingIfNeeded: number >> (8 * UInt64(numberLength - 1 - $0))) }
        return seal(header, payload, number: number, numberLength: numberLength)
    }

    /// A long header of another type (1 is 0-RTT, 2 a handshake), as version 1 numbers them.
    func other(type: UInt8, body: [UInt8]) -> [UInt8] {
        [0xc0 | (isVersion2 ? (type + 1) & 3 : type) << 4] + ids + Self.integer(UInt64(body.count), length: 2) + body
    }

    func retry() -> [UInt8] { [0xc0 | (isVersion2 ? 0 : 0x30)] + ids + [UInt8](repeating: 0x77, count: 24) }

    private var ids: [UInt8] {
        (0..<4).map { UInt8(truncatingIfNeeded: version >> (24 - 8 * UInt32($0))) } + [UInt8(destination.count)]
            + destination + [UInt8(source.count)] + source
    }

    private func seal(_ header: [UInt8], _ payload: [UInt8], number: UInt64, numberLength: Int) -> [UInt8] {
        let initial = HKDF<SHA256>.extract(inputKeyMaterial: SymmetricKey(data: keysFrom), salt: Array(hex: salt))
        let secret = expand(SymmetricKey(data: initial), "tls13 " + label, 32)
        let prefix = isVersion2 ? "tls13 quicv2 " : "tls13 quic "
        var nonce = expand(secret, prefix + "iv", 12).withUnsafeBytes { Array($0) }
        for index in 0..<8 { nonce[11 - index] ^= UInt8(truncatingIfNeeded: number >> (8 * UInt64(index))) }
        guard let nonce = try? AES.GCM.Nonce(data: nonce),
            let box = try? AES.GCM.seal(
                payload, using: expand(secret, prefix + "key", 16), nonce: nonce, authenticating: header)
        else { return [] }
        var packet = header + Array(box.ciphertext) + Array(box.tag)
        let numberAt = header.count - numberLength
        let hide = AESBlock(key: expand(secret, prefix + "hp", 16).withUnsafeBytes { Array($0) })
        let mask = hide.encrypt(Array(packet[numberAt + 4..<numberAt + 20]))
        packet[0] ^= mask[0] & 0x0f
        for index in 0..<numberLength { packet[numberAt + index] ^= mask[1 + index] }
        return packet
    }

    private func expand(_ secret: SymmetricKey, _ label: String, _ length: Int) -> SymmetricKey {
        let info = [0, UInt8(length), UInt8(label.utf8.count)] + Array(label.utf8) + [0]
        return HKDF<SHA256>.expand(pseudoRandomKey: secret, info: info, outputByteCount: length)
    }
}

extension QUICPacketBuilder {
    /// A variable-length integer, of the least length or a given one.
    static func integer(_ value: UInt64, length: Int? = nil) -> [UInt8] {
        let length = length ?? (value < 64 ? 1 : value < 16_384 ? 2 : value < 1 << 30 ? 4 : 8)
        var bytes = (0..<length).map { UInt8(truncatingIfNeeded: value >> (8 * UInt64(length - 1 - $0))) }
        bytes[0] |= UInt8(length.trailingZeroBitCount) << 6
        return bytes
    }

    /// A part of a message, where it belongs.
    static func crypto(_ range: Range<Int>, of message: [UInt8]) -> [UInt8] {
        crypto(message[range], at: UInt64(range.lowerBound))
    }

    /// A datagram with a whole hello; without a name when that is empty.
    static func hello(_ builder: QUICPacketBuilder, _ name: String = "www.example.org") -> [UInt8] {
        builder.initial(crypto(HelloBuilder(names: name.isEmpty ? [] : [name]).message, at: 0))
    }

    static func crypto(_ bytes: some Collection<UInt8>, at offset: UInt64) -> [UInt8] {
        [6] + integer(offset) + integer(UInt64(bytes.count)) + Array(bytes)
    }
}

extension [UInt8] {
    /// From hexadecimal digits; blanks and line ends between them are passed over.
    init(hex: String) {
        let digits = hex.compactMap { $0.hexDigitValue }
        self = stride(from: 0, to: digits.count - 1, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
    }
}
