/// What the beginning of a stream is.
package enum TLSReading: Equatable, Sendable {
    /// A ClientHello so far; it takes a stream of at least so many bytes, from where it starts, to get on.
    case incomplete(needed: Int)
    /// A whole ClientHello, and its name if it has one.
    case hello(SeenName?)
    /// No ClientHello.
    case notHello
}
