/// One line of `allowed_signers`.
package struct SignerEntry: Hashable, Sendable {
    /// The person, usually an e-mail address.
    package let principal: String
    /// Never empty.
    package let roles: Set<SignerRole>
    /// The purposes that the key may sign for; nil when the line does not restrict them.
    package let namespaces: Set<String>?
    /// Seconds since 1970 in UTC, both ends included as in OpenSSH; nil where the line sets no end.
    package let validAfter: Int64?
    package let validBefore: Int64?
    package let key: PublicKey
    /// Counted from 1.
    package let line: Int

    package func permits(_ namespace: SignatureNamespace) -> Bool {
        namespaces?.contains(namespace.rawValue) ?? true
    }

    /// Whether the key is valid at an instant, in milliseconds since 1970 in UTC. OpenSSH compares whole seconds; so do we.
    package func isValid(at milliseconds: Int64) -> Bool {
        let seconds = milliseconds / 1000 - (milliseconds % 1000 < 0 ? 1 : 0)
        return seconds >= validAfter ?? .min && seconds <= validBefore ?? .max
    }

    /// Whether a principal or a namespace stands for itself. OpenSSH takes `*` and `?` as wildcards, `!` as negation and
    /// quotes as grouping: none of these occurs in a plain name.
    package static func isPlainName(_ name: some StringProtocol) -> Bool {
        !name.isEmpty
            && name.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "@"), UInt8(ascii: "."), UInt8(ascii: "_"),
                    UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: ":"), UInt8(ascii: "/"):
                    true
                default: byte >= 0x80
                }
            }
    }
}
