/// A name as the bytes of a flow showed it, not yet judged.
package struct SeenName: Hashable, Sendable {
    package let kind: NameKind
    /// Lower case, without port, brackets, user information and trailing dot.
    package let bytes: [UInt8]
    /// The name stands in the outer part of an encrypted hello: it need not be the one that was visited.
    package let isCover: Bool

    package init(kind: NameKind, bytes: [UInt8], isCover: Bool = false) {
        self.kind = kind
        self.bytes = bytes
        self.isCover = isCover
    }
}
