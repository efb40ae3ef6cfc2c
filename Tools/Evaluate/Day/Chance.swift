import Foundation

/// Chance that repeats: the SplitMix64 of Steele, Lea and Flood, and the few distributions that people and servers follow.
/// For invented traffic only; nothing secret comes from it.
struct Chance {
    private var state: UInt64

    /// Independent numbers for each name, so that one profile more does not change the others.
    init(seed: UInt64, name: String) {
        state = name.utf8.reduce(seed ^ 0x51_7CC1_B727_220A) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
        for _ in 0..<4 { _ = next() }
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// From 0 to just below 1.
    mutating func fraction() -> Double { Double(next() >> 11) * 0x1p-53 }

    mutating func number(in range: ClosedRange<Int64>) -> Int64 {
        range.lowerBound + Int64(fraction() * Double(range.upperBound - range.lowerBound + 1))
    }

    mutating func happens(percent: Double) -> Bool { fraction() * 100 < percent }

    /// One of the elements; the list must not be empty.
    mutating func pick<Element>(_ list: [Element]) -> Element { list[Int(fraction() * Double(list.count))] }

    /// Waiting times of what happens at random, so often on average.
    mutating func exponential(mean: Double) -> Double { -mean * log(1 - fraction()) }

    /// Many small values and a few large ones, half of them below `median`.
    mutating func skewed(median: Double, spread: Double) -> Double {
        let normal = sqrt(-2 * log(1 - fraction())) * cos(2 * Double.pi * fraction())
        return median * exp(spread * normal)
    }
}
