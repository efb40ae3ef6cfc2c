/// Turns a host name with letters outside ASCII into its A-labels: the part of UTS #46 that can be done without its
/// tables. Full-width forms and the three other full stops are mapped, letters are lower-cased, and every label that is
/// still not ASCII is encoded. Whatever else UTS #46 would map or drop (soft hyphens, joiners, combining marks) makes the
/// name unreadable here. So a name may stay unknown that a browser would open, but none can match that a browser would not.
enum InternationalName {
    /// Nil when the text is not UTF-8 or holds a character outside that part.
    static func asciiForm(_ bytes: [UInt8]) -> [UInt8]? {
        guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
        var mapped: [Unicode.Scalar] = []
        for scalar in text.unicodeScalars {
            guard let scalars = map(scalar) else { return nil }
            mapped += scalars
        }
        let labels = mapped.split(separator: ".", omittingEmptySubsequences: false)
        return Array(labels.map { label(Array($0)) }.joined(separator: [UInt8(ascii: ".")]))
    }

    private static func label(_ scalars: [Unicode.Scalar]) -> [UInt8] {
        guard !scalars.allSatisfy(\.isASCII) else { return scalars.map { UInt8($0.value) } }
        return Array("xn--".utf8) + Punycode.encode(scalars)
    }

    private static func map(_ scalar: Unicode.Scalar) -> [Unicode.Scalar]? {
        switch scalar.value {
        case 0x3002, 0xff0e, 0xff61: return ["."]
        // U+FF01 to U+FF5E repeat the printable ASCII characters.
        case 0xff01...0xff5e: return Unicode.Scalar(scalar.value - 0xfee0).flatMap(map)
        case 0..<0x80: return Array(scalar.properties.lowercaseMapping.unicodeScalars)
        default:
            let lowered = Array(scalar.properties.lowercaseMapping.unicodeScalars)
            return lowered.allSatisfy(isLetterOrDigit) ? lowered : nil
        }
    }

    private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .lowercaseLetter, .otherLetter, .modifierLetter, .decimalNumber: true
        default: false
        }
    }
}
