/// Finds the place of a flow by its key: open addressing with linear probing over places in the table of flows.
///
/// Not a `Dictionary`: one look-up for each packet is most of what a packet costs, and this one touches two lines of memory.
package struct FlowIndex: Sendable {
    /// The hash, and in the lower half the place plus one; 0 is free.
    private var slots: [UInt64]
    package private(set) var count = 0
    private let seed: UInt64

    /// - Parameter seed: a random number, chosen anew for each table.
    package init(seed: UInt64) {
        self.seed = seed
        self.slots = Array(repeating: 0, count: 1_024)
    }

    @inline(__always)
    package func hash(of key: FlowKey) -> UInt32 {
        UInt32(truncatingIfNeeded: key.hash(seed: seed) >> 32)
    }

    /// The place for which `isSame` holds among those with this hash; nil when there is none.
    @inline(__always)
    package func place(of hash: UInt32, where isSame: (Int) -> Bool) -> Int? {
        let mask = slots.count &- 1
        var slot = Int(hash) & mask
        while true {
            let entry = slots[slot]
            if entry == 0 { return nil }
            let place = Int(UInt32(truncatingIfNeeded: entry)) &- 1
            if Self.hash(of: entry) == hash, isSame(place) { return place }
            slot = (slot &+ 1) & mask
        }
    }

    /// The key must not be there yet.
    package mutating func insert(_ hash: UInt32, place: Int) {
        if (count + 1) * 2 > slots.count { grow() }
        put(Self.entry(hash, place))
        count += 1
    }

    /// Takes a place out, and moves up what had to give way to it.
    package mutating func remove(_ hash: UInt32, place: Int) {
        let mask = slots.count - 1
        var hole = Int(hash) & mask
        while slots[hole] != Self.entry(hash, place) {
            guard slots[hole] != 0 else { return }
            hole = (hole + 1) & mask
        }
        count -= 1
        var next = (hole + 1) & mask
        while slots[next] != 0 {
            let home = Int(Self.hash(of: slots[next])) & mask
            if (next - home) & mask >= (next - hole) & mask {
                slots[hole] = slots[next]
                hole = next
            }
            next = (next + 1) & mask
        }
        slots[hole] = 0
    }

    @inline(__always)
    private static func hash(of entry: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: entry >> 32) }

    private static func entry(_ hash: UInt32, _ place: Int) -> UInt64 { UInt64(hash) << 32 | UInt64(place + 1) }

    private mutating func put(_ entry: UInt64) {
        let mask = slots.count - 1
        var slot = Int(Self.hash(of: entry)) & mask
        while slots[slot] != 0 { slot = (slot + 1) & mask }
        slots[slot] = entry
    }

    private mutating func grow() {
        let old = slots
        slots = Array(repeating: 0, count: old.count * 2)
        for entry in old where entry != 0 { put(entry) }
    }
}
