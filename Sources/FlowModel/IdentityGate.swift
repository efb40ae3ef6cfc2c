/// A cheap first test on the fields that name a client: it may let a stranger's line through to the exact comparison, but
/// never stops a line of a subject. Its cost does not depend on how many people are bound.
///
/// It looks at the last bytes of a name alone, because these lie where a line can be entered from its end.
package struct IdentityGate: Sendable {
    /// Whether any binding names a user, an address, or hardware; a format skips the fields that none needs.
    package let wantsUser: Bool
    package let wantsClient: Bool
    package let wantsHardware: Bool

    @usableFromInline let userTails: TailSet
    @usableFromInline let clientTails: TailSet

    /// - Parameters:
    ///   - users: whole user names, decoded and case-folded, as UTF-8 (what `UserName.decode` returns).
    ///   - clients: bound client addresses.
    package init(users: [[UInt8]], clients: [IPAddress], wantsHardware: Bool) {
        self.wantsUser = !users.isEmpty
        self.wantsClient = !clients.isEmpty
        self.wantsHardware = wantsHardware
        self.userTails = TailSet(users.map { UserTail($0.span).key })
        self.clientTails = TailSet(clients.map { ClientTail($0).key })
    }

    /// Whether a user field that ends in `tail` could be a bound name.
    @inlinable @inline(__always)
    package func mayName(_ tail: UserTail) -> Bool {
        tail.mayHideBytes || userTails.mayContain(tail.key)
    }

    /// Whether a client field that ends in `tail` could be a bound address.
    @inline(__always)
    package func mayName(_ tail: ClientTail) -> Bool {
        tail.mayHideBytes || clientTails.mayContain(tail.key)
    }
}
