/// A name that somebody's device sent or was sent, as it stood there.
package struct SeenName: Hashable, Sendable {
    package let kind: NameKind
    /// ASCII letters in lower case, else as sent: not yet known to be a host name.
    package let bytes: [UInt8]
    /// The name may stand in front of another one that is encrypted, or that the server prefers: never evidence.
    package let isCover: Bool

    package init(kind: NameKind, bytes: [UInt8], isCover: Bool = false) {
        self.kind = kind
        self.bytes = bytes
        self.isCover = isCover
    }
}
