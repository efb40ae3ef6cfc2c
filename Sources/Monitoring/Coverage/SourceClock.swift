import FlowModel

/// Whether the stamps of a running source can be believed (law page C10): the danger is a source whose clock, or whose zone,
/// is off by an hour, which moves use in a break into a lesson. Its stamps are held against the moment of their arrival.
package struct SourceClock: Hashable, Sendable {
    /// In milliseconds: two minutes.
    package static let tolerance: Int64 = 120_000

    /// The blocks in succession that were off.
    private var doubts = 0
    /// Between arrival and the stamp nearest to it, in milliseconds; positive when the stamp is earlier. Nil before the first.
    package private(set) var offset: Int64?

    package init() {}

    package enum Verdict: Hashable, Sendable {
        case sound
        /// This block is off: nothing of it may be used.
        case doubtful
        /// So was the one before: the clock is off by so many milliseconds, and nothing more may be read.
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
            doubts = 0
            return .sound
        }
        doubts += 1
        return doubts > 1 ? .off(by: nearest) : .doubtful
    }
}
