import FlowModel

extension HostName {
    /// Whether what stands before `end` is labels, each with its dot, as a `HostName` has them: letters, digits, hyphens and
    /// underscores, 1 to 63 in a label. `www..youtube.com` is no host. Allocates nothing.
    ///
    /// - Parameter end: at most the name's length. Nothing after it is looked at.
    static func hasLabels(_ name: Span<UInt8>, before end: Int) -> Bool {
        guard end > 0 else { return true }
        let dot = UInt8(ascii: ".")
        guard name[0] != dot, name[end - 1] == dot else { return false }
        // A front of 64 bytes has no label of more than 63.
        guard name.count >= NameWord.length, end <= longestLabel + 1 else {
            return hasLabelsByByte(name, before: end)
        }
        guard end >= NameWord.length else { return NameWord.holdsLabels(NameWord.front(name, end), 0) }
        var offset = 0
        var carry: UInt64 = 0
        while offset + NameWord.length <= end {
            let word = NameWord.load(name, at: offset)
            guard NameWord.holdsLabels(word, carry) else { return false }
            carry = NameWord.dots(word) >> 56
            offset += NameWord.length
        }
        // The last eight bytes, of which all but the first `end % 8` were looked at before.
        return NameWord.holdsLabels(NameWord.load(name, at: end - NameWord.length), 0)
    }

    private static func hasLabelsByByte(_ name: Span<UInt8>, before end: Int) -> Bool {
        var label = 0
        for index in 0..<end {
            if name[index] == UInt8(ascii: ".") {
                guard label > 0 else { return false }
                label = 0
            } else {
                guard isLabelByte(name[index]), label < HostName.longestLabel else { return false }
                label += 1
            }
        }
        return true
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
