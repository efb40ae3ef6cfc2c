/// What follows the head of a request (RFC 9112 section 6.3).
enum HTTPBody: Equatable, Sendable {
    /// Exactly this many bytes.
    case counted(Int)
    case chunked
    /// The framing contradicts itself: a server refuses it and closes.
    case unknown
}
