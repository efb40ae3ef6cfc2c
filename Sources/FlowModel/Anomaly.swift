/// Why a line could not be used. Counted by name; the line itself is never echoed.
package enum Anomaly: String, Error, Hashable, Sendable, CaseIterable {
    case emptyLine = "empty-line"
    case overlongLine = "overlong-line"
    case missingField = "missing-field"
    case unreadableTime = "unreadable-time"
    case unreadableDuration = "unreadable-duration"
    case unreadableClient = "unreadable-client"
    case unreadableUser = "unreadable-user"
    case unreadableStatus = "unreadable-status"
    case unreadableSize = "unreadable-size"
    case unreadableHost = "unreadable-host"
    /// `error:transaction-end-before-headers` and its kind: the client never asked for anything.
    case pseudoURL = "pseudo-url"
    /// A connection in which no name could be read, or one that is only a cover (Encrypted ClientHello).
    case noName = "no-name"
    /// A frame that the kernel had let through and that nobody fetched in time.
    case lostFrame = "lost-frame"
    /// The literal text around the fields is not what the declared format says.
    case formatMismatch = "format-mismatch"
}
