/// An IPv4 or IPv6 address. IPv4-mapped IPv6 (`::ffff:192.0.2.1`, RFC 4291 section 2.5.5.2) is read as the IPv4 address
/// it stands for, so that one client never looks like two.
package struct IPAddress: Hashable, Sendable, CustomStringConvertible {
    /// The 128 bits; an IPv4 address is held in its mapped form.
    package let high: UInt64
    package let low: UInt64

    package init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    package init(v4 bits: UInt32) {
        self.init(high: 0, low: 0xffff_0000_0000 | UInt64(bits))
    }

    package var isIPv4: Bool { high == 0 && low >> 32 == 0xffff }

    /// Reads RFC 4291 text (no zone, no brackets, no port) or dotted decimal without leading zeros.
    /// Refused: `1.2.3`, `01.2.3.4`, `1.2.3.4:80`, `[::1]`, `fe80::1%eth0`, `1::2::3`, blanks.
    package init?(_ text: Span<UInt8>) {
        if let bits = IPAddress.dottedDecimal(text, from: 0) {
            self.init(v4: bits)
        } else if let groups = IPAddress.hexGroups(text) {
            let high = groups[0..<4].reduce(UInt64(0)) { $0 << 16 | UInt64($1) }
            let low = groups[4..<8].reduce(UInt64(0)) { $0 << 16 | UInt64($1) }
            self.init(high: high, low: low)
        } else {
            return nil
        }
    }

    package init?(_ text: String) {
        self.init(Array(text.utf8).span)
    }

    /// Dotted decimal for IPv4; RFC 5952 canonical text for IPv6.
    package var description: String {
        isIPv4 ? dottedText : canonicalText
    }

    private var dottedText: String {
        [24, 16, 8, 0].map { String(low >> $0 & 0xff) }.joined(separator: ".")
    }

    private var canonicalText: String {
        let groups = [high, low].flatMap { half in [48, 32, 16, 0].map { UInt16(truncatingIfNeeded: half >> $0) } }
        guard let gap = IPAddress.longestZeroRun(groups) else {
            return groups.map { String($0, radix: 16) }.joined(separator: ":")
        }
        let head = groups[..<gap.lowerBound].map { String($0, radix: 16) }.joined(separator: ":")
        let tail = groups[gap.upperBound...].map { String($0, radix: 16) }.joined(separator: ":")
        return head + "::" + tail
    }

    /// RFC 5952 section 4.2: the first longest run of at least two zero groups.
    private static func longestZeroRun(_ groups: [UInt16]) -> Range<Int>? {
        var best: Range<Int>?
        var start = 0
        while start < groups.count {
            var end = start
            while end < groups.count, groups[end] == 0 { end += 1 }
            if end - start >= 2, end - start > (best?.count ?? 0) { best = start..<end }
            start = max(end, start + 1)
        }
        return best
    }
}
