/// Milliseconds from the moment when another site was opened to the first byte of an exchange: below 0 where that was only later,
/// within the ten seconds that a slot holds. The lesser of two gaps speaks more for an embed.
struct NeighbourGap: Hashable, Comparable {
    /// A gap longer than this says nothing about embedding; the test itself uses half of it.
    static let longest: Int64 = 10_000

    let milliseconds: Int64

    /// What was opened so shortly before may have embedded all of the exchange, what came later only a part of a slot.
    private var rank: (Int, Int64) {
        guard milliseconds >= 0 else { return (1, -milliseconds) }
        return (milliseconds <= Self.longest / 2 ? 0 : 2, milliseconds)
    }

    static func < (left: NeighbourGap, right: NeighbourGap) -> Bool { left.rank < right.rank }
}
