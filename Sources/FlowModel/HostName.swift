/// A host name as traffic shows it, checked and lower-cased: at least two labels of letters, digits, hyphens or underscores
/// (RFC 1123 section 2.1; underscores occur in practice), each 1 to 63 bytes, 253 bytes in all, no trailing dot.
///
/// Unicode names arrive here as A-labels (`xn--`): a proxy writes what was sent. Anything else is not a name that a
/// person could have opened, and is refused rather than mended.
package struct HostName: Hashable, Sendable, CustomStringConvertible {
    /// RFC 1035 section 2.3.4, less the root label.
    package static let longestName = 253
    /// RFC 1035 section 2.3.4.
    package static let longestLabel = 63

    package let text: String

    package var description: String { text }

    /// Accepts `WWW.Example.org` and one trailing dot. Refused: single labels (`localhost`), empty labels (`a..b`),
    /// addresses (`192.0.2.1`), ports, user information, blanks, control and non-ASCII bytes.
    package init?(_ bytes: Span<UInt8>) {
        var count = bytes.count
        if count > 1, bytes[count - 1] == UInt8(ascii: ".") { count -= 1 }
        guard count > 0, count <= HostName.longestName else { return nil }
        var label = 0
        var dots = 0
        var lowered: [UInt8] = []
        lowered.reserveCapacity(count)
        for index in 0..<count {
            let byte = bytes[index]
            if byte == UInt8(ascii: ".") {
                guard label > 0 else { return nil }
                (label, dots) = (0, dots + 1)
            } else {
                guard HostName.isLabelByte(byte), label < HostName.longestLabel else { return nil }
                label += 1
            }
            lowered.append(byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte)
        }
        guard label > 0, dots > 0, !HostName.isNumeric(lowered.span) else { return nil }
        self.text = String(decoding: lowered, as: UTF8.self)
    }

    package init?(_ text: String) {
        self.init(Array(text.utf8).span)
    }

    private static func isLabelByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
            true
        default: false
        }
    }

    /// No top-level domain is all digits (RFC 3696 section 2), so a name that ends in one is an address, good or bad.
    private static func isNumeric(_ name: Span<UInt8>) -> Bool {
        var index = name.count - 1
        while index >= 0, name[index] != UInt8(ascii: ".") {
            guard name[index] >= UInt8(ascii: "0"), name[index] <= UInt8(ascii: "9") else { return false }
            index -= 1
        }
        return true
    }
}
