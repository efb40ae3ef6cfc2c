/// A cheap first test on the fields that name a client: it may let a stranger's line through to the exact comparison, but
/// never stops a line of a subject. Its cost does not depend on how many people are bound.
package struct IdentityGate: Sendable {
    /// Whether any binding names a user, an address, or hardware; a format skips the fields that none needs.
    package let wantsUser: Bool
    package let wantsClient: Bool
    package let wantsHardware: Bool

    /// - Parameters:
    ///   - users: whole user names, decoded and case-folded, as UTF-8.
    ///   - clients: bound client addresses.
    package init(users: [[UInt8]], clients: [IPAddress], wantsHardware: Bool) {
        self.wantsUser = !users.isEmpty
        self.wantsClient = !clients.isEmpty
        self.wantsHardware = wantsHardware
    }
}
