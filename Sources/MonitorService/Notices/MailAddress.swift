/// A mail address in its plain form, `name@domain` in ASCII: no quotes, comments, blanks or line feeds, so that it can stand in
/// a header or on a command line as it is (RFC 5322 section 3.4.1, dot-atom on both sides).
package struct MailAddress: Hashable, Sendable {
    /// RFC 5321 section 4.5.3.1.
    private static let longestName = 64
    private static let longest = 254
    /// RFC 5322 section 3.2.3, besides letters and digits.
    private static let marks = Set("!#$%&'*+-/=?^_`{|}~".utf8)

    /// In lower case: nobody's mailbox differs from another's by capitals alone.
    package let text: String

    /// Nil for anything else, also for what mail would allow and nobody writes. Nothing that begins with a hyphen: a program
    /// would take it for an option.
    package init?(_ text: String) {
        let parts = text.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
        guard parts.count == 2, text.utf8.count <= Self.longest, parts[0].count <= Self.longestName,
            parts[0].first != UInt8(ascii: "-"), Self.isDotted(parts[0], of: Self.isNameByte),
            Self.isDotted(parts[1], of: Self.isDomainByte),
            parts[1].split(separator: UInt8(ascii: ".")).allSatisfy({
                $0.first != Self.hyphen && $0.last != Self.hyphen
            })
        else { return nil }
        self.text = text.lowercased()
    }

    /// What stands before the `@`.
    package var name: Substring { text.prefix { $0 != "@" } }

    package var domain: Substring { text.drop { $0 != "@" }.dropFirst() }

    private static let hyphen = UInt8(ascii: "-")

    /// Whether the text is one or more words of such bytes with single dots between them.
    private static func isDotted(_ text: Substring.UTF8View, of belongs: (UInt8) -> Bool) -> Bool {
        text.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
            .allSatisfy { !$0.isEmpty && $0.allSatisfy(belongs) }
    }

    private static func isDomainByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), hyphen:
            true
        default: false
        }
    }

    private static func isNameByte(_ byte: UInt8) -> Bool { isDomainByte(byte) || marks.contains(byte) }
}
