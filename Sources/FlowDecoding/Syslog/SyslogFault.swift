/// Why a syslog message or its frame is refused. Counted by name; the message itself is never echoed.
package enum SyslogFault: String, Error, Hashable, Sendable, CaseIterable {
    /// No `<0>` to `<191>` in front (RFC 5424 section 6.2.1).
    case badPriority = "bad-priority"
    /// A version other than 1.
    case unknownVersion = "unknown-version"
    /// A part of the header is missing, too long, or holds what it may not.
    case badHeader = "bad-header"
    /// RFC 3164: no tag that ends in a colon, so that nobody knows where the line begins.
    case missingTag = "missing-tag"
    case badStructuredData = "bad-structured-data"
    /// Nothing behind the header.
    case emptyMessage = "empty-message"
    /// A line feed inside: one message would become two lines, and the second could say anything.
    case innerLineFeed = "inner-line-feed"
    /// RFC 6587: neither a length nor `<` where a message must begin, or no `<` behind a length.
    case badFrame = "bad-frame"
    /// RFC 6587: a message over `SyslogFrames.longestMessage`.
    case overlong = "overlong"
}
