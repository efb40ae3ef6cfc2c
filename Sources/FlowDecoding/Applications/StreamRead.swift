/// What a reader of one direction of a stream made of the bytes it was shown.
package struct StreamRead: Hashable, Sendable {
    /// What the reader wants with the bytes behind those it has consumed.
    package enum Next: Hashable, Sendable {
        /// Show the bytes that were not consumed again, when more have come.
        case more
        /// The next bytes, this many, tell nothing: they need not be kept nor shown. The reader goes on behind them.
        case skip(Int)
        /// Another protocol begins behind the bytes consumed. This reader has ended.
        case restart
        /// Nothing that follows can be read.
        case end
        /// The stream is not of this protocol. Nothing was reported.
        case foreign
    }

    /// Bytes from the beginning that need not be shown again.
    package let consumed: Int
    package let next: Next

    package init(consumed: Int, next: Next) {
        self.consumed = consumed
        self.next = next
    }
}
