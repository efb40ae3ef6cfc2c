import FlowModel

/// Whether the stamps of a running source can be believed (law page C10): the danger is a source whose clock, or whose zone,
/// is off by an hour, which moves use in a break into a lesson. Its stamps are held against the moment of their arrival.
package struct SourceClock: Hashable, Sendable {
    /// In milliseconds: two minutes.
    package static let tolerance: Int64 = 120_000

    /// How long, in milliseconds, blocks may be off before the clock is held to be: a sender hands over what it kept while
    /// nobody listened, and that is old.
    private let patience: Int64
    /// The blocks in succession that were off.
    private var doubts = 0
    /// When the first of them arrived.
    private var doubtedSince: Timestamp?
    /// When a block that was off arrived last; nil where none has been.
    package private(set) var latestDoubt: Timestamp?
    /// Between arrival and the stamp nearest to it, in milliseconds; positive when the stamp is earlier. Nil before the first.
    package private(set) var offset: Int64?

    /// - Parameter patience: none, in milliseconds, for a source that nobody keeps lines of.
    package init(patience: Int64 = 0) {
        self.patience = patience
    }

    package enum Verdict: Hashable, Sendable {
        case sound
        /// This block is off: nothing of it may be used.
        case doubtful
        /// So were those before, for as long as there is patience: the clock is off by so many milliseconds, and nothing more may be read.
        case off(by: Int64)
    }

    /// - Parameters:
    ///   - stamps: of lines of one block, whoever they are about.
    ///   - isFresh: the block was written just now. A stamp of lines that waited to be read may be as old as it likes, but
    ///     never lie in the future.
    package mutating func judge(_ stamps: [Timestamp], arrived: Timestamp, isFresh: Bool) -> Verdict {
        guard let nearest = stamps.map({ arrived.milliseconds(since: $0) }).min(by: { abs($0) < abs($1) }) else {
            return .sound
        }
        if isFresh || offset == nil { offset = nearest }
        let isOff = nearest < -Self.tolerance || (isFresh && nearest > Self.tolerance)
        guard isOff else {
            (doubts, doubtedSince) = (0, nil)
            return .sound
        }
        let since = doubtedSince ?? arrived
        (doubts, doubtedSince, latestDoubt) = (doubts + 1, since, arrived)
        return doubts > 1 && arrived.milliseconds(since: since) >= patience ? .off(by: nearest) : .doubtful
    }
}
