import FlowModel

extension HostName {
    /// Whether the bytes, in either case, keep the bounds of `HostName`, without making one: labels of 1 to 63 bytes, 253
    /// bytes in all, no dot at either end. `www..youtube.com` is no host. Allocates nothing.
    static func isWellFormed(_ name: Span<UInt8>) -> Bool {
        // A name this short has no label that is too long.
        guard name.count >= NameWord.length, name.count <= longestLabel else { return isWellFormedByByte(name) }
        let dot = UInt8(ascii: ".")
        guard name[0] != dot, name[name.count - 1] != dot else { return false }
        var offset = 0
        var carry: UInt64 = 0
        while offset + NameWord.length <= name.count {
            let word = NameWord.load(name, at: offset)
            let dots = NameWord.dots(word)
            guard NameWord.isOfNames(word), dots & (dots << 8 | carry) == 0 else { return false }
            carry = dots >> 56
            offset += NameWord.length
        }
        guard offset < name.count else { return true }
        // The last eight bytes, of which at least one was looked at before.
        let word = NameWord.load(name, at: name.count - NameWord.length)
        let dots = NameWord.dots(word)
        return NameWord.isOfNames(word) && dots & dots << 8 == 0
    }

    private static func isWellFormedByByte(_ name: Span<UInt8>) -> Bool {
        guard name.count <= HostName.longestName else { return false }
        var label = 0
        for index in 0..<name.count {
            if name[index] == UInt8(ascii: ".") {
                guard label > 0 else { return false }
                label = 0
            } else {
                guard isLabelByte(name[index]), label < HostName.longestLabel else { return false }
                label += 1
            }
        }
        return label > 0
    }

    private static func isLabelByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
            true
        default: false
        }
    }
}
