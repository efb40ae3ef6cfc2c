/// A cheap first test on the fields that name a client: it may let a stranger's line through to the exact comparison, but
/// never stops a line of a subject. Its cost does not depend on how many people are bound.
///
/// It looks at the last bytes of a name alone, because these lie where a line can be entered from its end.
package struct IdentityGate: Sendable {
    /// Whether any binding names a user, an address, or hardware; a format skips the fields that none needs.
    package let wantsUser: Bool
    package let wantsClient: Bool
    package let wantsHardware: Bool

    private let userTails: TailSet
    private let clientTails: TailSet

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

    /// Whether a user field could be a bound name. One call a line: Swift 6.3 inlines nothing of another module that is only
    /// `package`, whatever its attributes say.
    ///
    /// - Parameters:
    ///   - word: the eight bytes before the end of the field, the last one highest.
    ///   - count: how many of them, counted from the end, follow the field's last blank; more than eight count as eight.
    package func mayName(userEndingIn word: UInt64, count: Int) -> Bool { mayName(UserTail(word: word, count: count)) }

    /// Whether a client field could be a bound address; `word` and `count` as above, of the whole field.
    package func mayName(clientEndingIn word: UInt64, count: Int) -> Bool {
        mayName(ClientTail(word: word, count: count))
    }

    /// The same for a field whose tail has been taken already.
    @inline(__always)
    func mayName(_ tail: UserTail) -> Bool { tail.mayHideBytes || userTails.mayContain(tail.key) }

    @inline(__always)
    private func mayName(_ tail: ClientTail) -> Bool { tail.mayHideBytes || clientTails.mayContain(tail.key) }
}
