/// The content key of one segment, sealed to one recipient by HPKE.
package struct WrappedKey: Hashable, Sendable {
    /// RFC 9180 table 2: Nenc of DHKEM(X25519).
    static let encapsulationByteCount = 32
    /// A 32-byte key and the 16 bytes of the Poly1305 tag.
    static let ciphertextByteCount = 48

    package let recipient: SealingKey
    /// RFC 9180's `enc`.
    package let encapsulation: [UInt8]
    package let ciphertext: [UInt8]

    init(recipient: SealingKey, encapsulation: [UInt8], ciphertext: [UInt8]) {
        self.recipient = recipient
        self.encapsulation = encapsulation
        self.ciphertext = ciphertext
    }

    var value: JSONValue {
        [
            "recipient": .string(recipient.text), "enc": .string(Base64.encode(encapsulation)),
            "key": .string(Base64.encode(ciphertext)),
        ]
    }

    init?(_ value: JSONValue) {
        guard value.members?.count == 3, let recipient = value["recipient"]?.string.flatMap(SealingKey.init(_:)),
            let encapsulation = value["enc"]?.string.flatMap({ Base64.decode($0.utf8) }),
            let ciphertext = value["key"]?.string.flatMap({ Base64.decode($0.utf8) }),
            encapsulation.count == WrappedKey.encapsulationByteCount,
            ciphertext.count == WrappedKey.ciphertextByteCount
        else { return nil }
        self.init(recipient: recipient, encapsulation: encapsulation, ciphertext: ciphertext)
    }
}
