/// The slots of ten seconds in which bytes on the wire are counted: long enough to hold what one act of a person causes,
/// short enough to tell acts apart. They begin at whole multiples since 1970, so that all flows have the same.
package struct TimeSlot: Hashable, Comparable, Sendable {
    /// Milliseconds.
    package static let length: Int64 = 10_000

    /// Slots since 1970; negative before.
    package let number: Int64

    package init(number: Int64) {
        self.number = number
    }

    /// The one that `instant` lies in.
    package init(of instant: Timestamp) {
        let (quotient, rest) = instant.milliseconds.quotientAndRemainder(dividingBy: Self.length)
        self.number = rest < 0 ? quotient - 1 : quotient
    }

    package var start: Timestamp { Timestamp(milliseconds: number * Self.length) }

    /// Where the next one begins.
    package var end: Timestamp { Timestamp(milliseconds: (number + 1) * Self.length) }

    package static func < (earlier: TimeSlot, later: TimeSlot) -> Bool { earlier.number < later.number }
}
