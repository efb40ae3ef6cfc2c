import FlowModel

/// A name as a DNS message holds it (RFC 1035 section 3.1).
package struct DNSName: Hashable {
    /// Bytes of a name in the message (RFC 1035 section 2.3.4), the root's byte included.
    package static let longestName = 255
    /// Pointers followed for one name. Writers need one or two; each must lead further back, so that none leads round.
    package static let mostPointers = 16

    /// The labels in lower case, joined by dots; empty for the root.
    let bytes: [UInt8]
    /// False when a label holds a dot, a blank, a control byte or one that is not ASCII: as text it would look like
    /// another name.
    let isUsable: Bool

    /// The name at `start` and the offset behind it.
    /// - Returns: nil when it is cut short, too long, or compressed in a way that RFC 1035 section 4.1.4 does not allow.
    static func read(at start: Int, of message: Span<UInt8>) -> (name: DNSName, end: Int)? {
        var name: [UInt8] = []
        var (isUsable, length, pointers) = (true, 1, 0)
        var (index, segment) = (start, start)
        var end: Int?
        while index < message.count {
            let size = Int(message[index])
            switch size {
            case 0:
                return (DNSName(bytes: name, isUsable: isUsable || isLiteral(name)), end ?? index + 1)
            case 1...63:
                length += size + 1
                guard length <= longestName, index + size < message.count else { return nil }
                append(message, (index + 1)..<(index + 1 + size), to: &name, &isUsable)
                index += size + 1
            case 0xc0...0xff:
                guard index + 1 < message.count, pointers < mostPointers else { return nil }
                let target = Int(message.big16(at: index) & 0x3fff)
                guard target >= DNSHeader.length, target < segment else { return nil }
                end = end ?? index + 2
                (index, segment, pointers) = (target, target, pointers + 1)
            default: return nil
            }
        }
        return nil
    }

    /// An address in brackets, as old answers to inverse queries have it in the place of a name (RFC 1035 section 6.4.2): its
    /// dots make no labels, and nobody can take it for a host.
    private static func isLiteral(_ name: [UInt8]) -> Bool {
        guard name.first == UInt8(ascii: "["), name.last == UInt8(ascii: "]") else { return false }
        return IPAddress(name.span.extracting(1..<(name.count - 1))) != nil
    }

    private static func append(
        _ message: Span<UInt8>, _ label: Range<Int>, to name: inout [UInt8], _ isUsable: inout Bool
    ) {
        if !name.isEmpty { name.append(UInt8(ascii: ".")) }
        for index in label {
            let byte = message[index]
            if byte <= 0x20 || byte >= 0x7f || byte == UInt8(ascii: ".") { isUsable = false }
            name.append(byte.asciiLowered)
        }
    }

    /// Two labels or more of letters, digits, hyphens and underscores.
    var isHost: Bool {
        guard isUsable, bytes.contains(UInt8(ascii: ".")) else { return false }
        return bytes.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"),
                UInt8(ascii: "_"), UInt8(ascii: "."):
                true
            default: false
            }
        }
    }
}
