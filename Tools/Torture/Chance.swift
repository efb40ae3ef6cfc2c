/// Numbers that look random and are the same for the same seed: Steele, Lea and Flood's SplitMix64.
struct Chance: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func number(in range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

    /// True in about `percent` of 100 draws.
    mutating func happens(percent: Int) -> Bool { number(in: 1...100) <= percent }

    /// One of the elements; the list must not be empty.
    mutating func pick<Element>(_ list: [Element]) -> Element { list[number(in: 0...(list.count - 1))] }
}
