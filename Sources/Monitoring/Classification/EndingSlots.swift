/// A hash table from endings of names to the numbers of entries, without the names themselves: who looks something up compares.
struct EndingSlots: Sendable {
    /// The high half of the hash, and in the low half the number of an entry plus one; 0 is a free slot. At most half of the
    /// slots are taken, so a probe soon meets a free one.
    private var slots: [UInt64]
    /// Of each entry, to make the table larger.
    private var hashes: [UInt64] = []

    /// - Parameter expected: how many entries there may be; more are taken as well.
    init(expected: Int) {
        var capacity = 16
        while capacity < expected * 2 { capacity *= 2 }
        slots = Array(repeating: 0, count: capacity)
    }

    /// The first entry with the high half of this hash; -1 when there is none.
    @inline(__always)
    func first(_ hash: UInt64) -> Int { find(hash) { _ in true } }

    /// The first such entry that is the one meant; -1 when there is none.
    @inline(__always)
    func find(_ hash: UInt64, where isMeant: (Int) -> Bool) -> Int {
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: hash) & mask
        while true {
            let value = slots[slot]
            guard value != 0 else { return -1 }
            let entry = Int(truncatingIfNeeded: value & 0xffff_ffff) - 1
            if value >> 32 == hash >> 32, isMeant(entry) { return entry }
            slot = (slot + 1) & mask
        }
    }

    /// Adds the next entry: 0 is the first, and so on.
    mutating func add(_ hash: UInt64) {
        hashes.append(hash)
        if hashes.count * 2 <= slots.count { return place(hash, UInt64(hashes.count)) }
        slots = Array(repeating: 0, count: slots.count * 2)
        for (entry, hash) in hashes.enumerated() { place(hash, UInt64(entry + 1)) }
    }

    private mutating func place(_ hash: UInt64, _ number: UInt64) {
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: hash) & mask
        while slots[slot] != 0 { slot = (slot + 1) & mask }
        slots[slot] = (hash & 0xffff_ffff_0000_0000) | number
    }
}
