/// Where in one log line the fields lie that name the client. Offsets, not copies: a line of somebody who is not a
/// subject leaves nothing behind.
package struct IdentityFields: Equatable, Sendable {
    /// The user field as the log wrote it, still encoded; nil when the format has none or the field is `-` or empty.
    package var user: Range<Int>?
    /// The client address; nil when the format has none.
    package var client: Range<Int>?
    /// The client's hardware address; nil when the format has none or the field is `-`.
    package var hardware: Range<Int>?
    /// How `user` is encoded in this format, to be undone before it is compared.
    package var userEncoding: UserEncoding

    package init(
        user: Range<Int>? = nil, client: Range<Int>? = nil, hardware: Range<Int>? = nil, userEncoding: UserEncoding
    ) {
        self.user = user
        self.client = client
        self.hardware = hardware
        self.userEncoding = userEncoding
    }
}
