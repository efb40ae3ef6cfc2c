/// The bytes of one flow within one slot of the clock, and when the first and the last of its packets passed.
struct SlotCount: Hashable, Sendable {
    /// Slots since 1970; the least number before the first packet.
    var number = Int64.min
    /// Nanoseconds since 1970.
    var first: Int64 = 0
    var last: Int64 = 0
    /// Payload bytes of the lower end and of the upper, by the packets' own headers.
    var fromLower: Int64 = 0
    var fromUpper: Int64 = 0

    static func number(at nanoseconds: Int64) -> Int64 {
        nanoseconds >= 0 ? nanoseconds / FlowLimits.slot : (nanoseconds + 1) / FlowLimits.slot - 1
    }

    init() {}

    init(startingAt nanoseconds: Int64, number: Int64) {
        self.number = number
        self.first = nanoseconds
        self.last = nanoseconds
    }

    @inline(__always)
    mutating func count(_ bytes: Int, isFromLower: Bool, at nanoseconds: Int64) {
        if nanoseconds > last { last = nanoseconds }
        if isFromLower { fromLower &+= Int64(bytes) } else { fromUpper &+= Int64(bytes) }
    }
}
