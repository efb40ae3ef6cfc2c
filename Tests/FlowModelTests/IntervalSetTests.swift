import FlowModel
import Testing

/// The algebra, checked against sets of single milliseconds over a short stretch of time.
@Suite struct IntervalSetTests {
    private static let stretch: Int64 = 40

    private static func randomSet(_ random: inout SplitMix64) -> IntervalSet {
        let count = Int.random(in: 0...6, using: &random)
        return IntervalSet(
            (0..<count).map { _ in
                let start = Int64.random(in: 0..<stretch, using: &random)
                return Interval(
                    start: Timestamp(milliseconds: start), milliseconds: Int64.random(in: 0...8, using: &random))
            })
    }

    private static func instants(_ set: IntervalSet) -> Set<Int64> {
        Set((-1...stretch + 10).filter { set.contains(Timestamp(milliseconds: $0)) })
    }

    private static func expectCanonical(_ set: IntervalSet) {
        for (left, right) in zip(set.intervals, set.intervals.dropFirst()) { #expect(left.end < right.start) }
        #expect(set.intervals.allSatisfy { $0.milliseconds > 0 })
        #expect(set.milliseconds == Int64(instants(set).count))
    }

    @Test func agreesWithSetsOfInstants() {
        var random = SplitMix64(seed: 7)
        for _ in 0..<1500 {
            let left = Self.randomSet(&random)
            let right = Self.randomSet(&random)
            let (a, b) = (Self.instants(left), Self.instants(right))
            #expect(Self.instants(left.union(right)) == a.union(b))
            #expect(Self.instants(left.intersection(right)) == a.intersection(b))
            #expect(Self.instants(left.subtracting(right)) == a.subtracting(b))
            for set in [left, left.union(right), left.intersection(right), left.subtracting(right)] {
                Self.expectCanonical(set)
            }
        }
    }

    @Test func overlapsAgreesWithInstants() {
        var random = SplitMix64(seed: 8)
        for _ in 0..<1500 {
            let set = Self.randomSet(&random)
            let start = Int64.random(in: 0..<Self.stretch, using: &random)
            let length = Int64.random(in: 1...8, using: &random)
            let probe = Interval(start: Timestamp(milliseconds: start), milliseconds: length)
            let shared = Self.instants(set).contains { $0 >= start && $0 < start + length }
            #expect(set.overlaps(probe) == shared)
        }
    }

    @Test func emptyProbeIsItsInstant() {
        let set = IntervalSet([Interval(start: Timestamp(milliseconds: 2), milliseconds: 3)])
        #expect(set.overlaps(Interval(start: Timestamp(milliseconds: 2), milliseconds: 0)))
        #expect(!set.overlaps(Interval(start: Timestamp(milliseconds: 5), milliseconds: 0)))
    }
}
