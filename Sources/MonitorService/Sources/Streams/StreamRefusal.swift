/// Why something that came to a listening socket was not taken. Counted by name; nothing of it is kept or shown, and no
/// sender is answered.
package enum StreamRefusal: String, Error, Hashable, Sendable, CaseIterable {
    /// A connection or a datagram from an address that the setting `from` does not name.
    case wrongPeer = "wrong-peer"
    /// A line or a message over the limit. A line is passed on cut off just above it, so that it is counted there too.
    case overlong = "overlong"
    /// Bytes in which nobody can tell where the next line begins: the connection is closed, the datagram dropped.
    case badFrame = "bad-frame"
    /// A syslog message from which no line can be taken. The connection goes on.
    case badMessage = "bad-message"
    /// No TLS with a client certificate that one of the authorities has issued.
    case noCertificate = "no-certificate"
    case tooManyConnections = "too-many-connections"
    /// A line, a message or a TLS handshake that was begun and did not end in time.
    case tooSlow = "too-slow"
    /// A connection ended within a line; the piece was dropped.
    case unfinishedLine = "unfinished-line"
}
