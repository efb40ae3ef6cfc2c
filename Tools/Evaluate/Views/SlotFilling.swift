import FlowModel

/// What one connection carried in one slot of ten seconds. Milliseconds after midnight, which is a whole slot of the clock.
struct SlotFilling {
    var first: Int64
    var last: Int64
    var bytes: Int64

    func joined(with other: SlotFilling) -> SlotFilling {
        SlotFilling(first: min(first, other.first), last: max(last, other.last), bytes: bytes + other.bytes)
    }

    /// Lays `bytes` evenly over the time that they took, slot by slot. Nothing is lost by rounding.
    static func spread(_ bytes: Int64, from start: Int64, through end: Int64) -> [Int64: SlotFilling] {
        let length = max(1, end - start)
        var slots: [Int64: SlotFilling] = [:]
        var laid: Int64 = 0
        for slot in start / TimeSlot.length...end / TimeSlot.length {
            let first = max(start, slot * TimeSlot.length)
            let last = min(end, (slot + 1) * TimeSlot.length - 1)
            let until = last == end ? bytes : bytes * (last - start) / length
            slots[slot] = SlotFilling(first: first, last: last, bytes: until - laid)
            laid = until
        }
        return slots
    }
}
