import FlowModel

/// Bound user names in a hash table over their folded bytes. A stranger's name costs one pass over it and no memory,
/// however many names are bound.
struct UserTable: Sendable {
    /// Decoded and folded names; `find` returns positions in this list.
    let names: [[UInt8]]
    /// For each hash, the position of a name plus one; 0 where there is none. At most a quarter is filled.
    private let slots: [UInt32]
    private let mask: UInt64

    /// - Parameter names: none twice.
    init(_ names: [[UInt8]]) {
        var size = 16
        while size < names.count * 4 { size *= 2 }
        let mask = UInt64(size - 1)
        var slots = [UInt32](repeating: 0, count: size)
        for (position, name) in names.enumerated() {
            var slot = UserTable.hash(name.span) & mask
            while slots[Int(slot)] != 0 { slot = (slot &+ 1) & mask }
            slots[Int(slot)] = UInt32(position + 1)
        }
        self.names = names
        self.slots = slots
        self.mask = mask
    }

    /// The position of the name that the whole field stands for; nil for everybody else.
    ///
    /// A field with escapes or bytes outside ASCII is decoded first, since its raw bytes do not show the name.
    func find(_ field: Span<UInt8>, _ encoding: UserEncoding) -> Int? {
        guard UserTable.isPlain(field) else {
            guard let name = UserName.decode(field, encoding) else { return nil }
            return find(folded: name.span)
        }
        return find(folded: field)
    }

    func find(folded field: Span<UInt8>) -> Int? {
        var slot = UserTable.hash(field) & mask
        while slots[Int(slot)] != 0 {
            let position = Int(slots[Int(slot)] - 1)
            if UserTable.isEqual(field, names[position]) { return position }
            slot = (slot &+ 1) & mask
        }
        return nil
    }

    private static func isPlain(_ field: Span<UInt8>) -> Bool {
        for index in 0..<field.count {
            let byte = field[index]
            if byte >= 0x80 || byte == UInt8(ascii: "%") || byte == UInt8(ascii: "\\") { return false }
        }
        return true
    }

    /// FNV-1a over the folded bytes. An attacker gains nothing by collisions: the names in the table are the school's.
    private static func hash(_ field: Span<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for index in 0..<field.count {
            hash = (hash ^ UInt64(fold(field[index]))) &* 0x0000_0100_0000_01b3
        }
        return hash ^ hash >> 32
    }

    private static func isEqual(_ field: Span<UInt8>, _ name: [UInt8]) -> Bool {
        guard field.count == name.count else { return false }
        for index in 0..<field.count where fold(field[index]) != name[index] { return false }
        return true
    }

    private static func fold(_ byte: UInt8) -> UInt8 {
        byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
    }
}
