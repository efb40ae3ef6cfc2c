/// A 48-bit hardware address (IEEE 802). Written `aa:bb:cc:dd:ee:ff`; read with colons or hyphens, in either case.
package struct MACAddress: Hashable, Sendable, CustomStringConvertible {
    /// The six octets in the low 48 bits, first octet highest.
    package let bits: UInt64

    /// Of the six octets as they stand in a frame; what is above the low 48 bits is dropped.
    package init(bits: UInt64) { self.bits = bits & 0xffff_ffff_ffff }

    /// Reads exactly six two-digit groups. Refused: `aabb.ccdd.eeff`, `a:b:c:d:e:f`, mixed separators, anything longer.
    package init?(_ text: Span<UInt8>) {
        guard text.count == 17, text[2] == UInt8(ascii: ":") || text[2] == UInt8(ascii: "-") else { return nil }
        var bits: UInt64 = 0
        for group in 0..<6 {
            guard let high = hexDigit(text[group * 3]), let low = hexDigit(text[group * 3 + 1]) else { return nil }
            guard group == 5 || text[group * 3 + 2] == text[2] else { return nil }
            bits = bits << 8 | UInt64(high << 4 | low)
        }
        self.bits = bits
    }

    package init?(_ text: String) {
        self.init(Array(text.utf8).span)
    }

    /// Locally administered, as the private addresses of phones are: it names no device for long (law page T4).
    package var isPrivate: Bool { bits >> 40 & 0x02 != 0 }

    package var description: String {
        (0..<6).reversed().map { index in
            let octet = UInt8(truncatingIfNeeded: bits >> (UInt64(index) * 8))
            return String(octet >> 4, radix: 16) + String(octet & 15, radix: 16)
        }.joined(separator: ":")
    }
}
