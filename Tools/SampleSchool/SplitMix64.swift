/// Steele, Lea and Flood's SplitMix64: the same numbers on every machine and in every release, which the standard
/// library's generator does not promise. For invented traffic only; nothing secret comes from it.
struct SplitMix64 {
    private var state: UInt64

    /// Independent numbers for each combination, so that a longer crowd does not change what the subject does.
    init(seed: UInt64, day: Int, stream: UInt64) {
        state = seed &+ UInt64(truncatingIfNeeded: day) &* 0xD1B5_4A32_D192_ED03 &+ stream &* 0x8CB9_2BA7_2F3D_8DD7
        _ = next()
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A whole number of the range; the bias of the multiplication is far below what anybody could see here.
    mutating func number(in range: ClosedRange<Int>) -> Int {
        let width = UInt64(truncatingIfNeeded: range.upperBound - range.lowerBound + 1)
        return range.lowerBound + Int(truncatingIfNeeded: next().multipliedFullWidth(by: width).high)
    }

    /// A whole number of the range, small ones more often: sizes and durations of real traffic are skewed that way.
    mutating func skewed(in range: ClosedRange<Int>) -> Int {
        let (first, second) = (number(in: range), number(in: range))
        return number(in: range.lowerBound...min(first, second))
    }

    /// True in about `percent` of 100 draws.
    mutating func chance(percent: Int) -> Bool { number(in: 1...100) <= percent }

    /// One of the elements; the list must not be empty.
    mutating func pick<Element>(_ list: [Element]) -> Element { list[number(in: 0...(list.count - 1))] }
}
