/// The head of the audit chain on a day, as the Chair keeps it on paper or by mail: who can rewrite everything on the
/// server cannot rewrite that (law page W4). It is not signed; its worth is where it is kept.
package struct Anchor: Hashable, Sendable {
    package let school: String
    package let isRehearsal: Bool
    /// At least 1.
    package let entries: Int
    /// The digest of entry number `entries`.
    package let head: ContentDigest
    /// Milliseconds since 1970, UTC; not before that entry.
    package let time: Int64

    package init(school: String, isRehearsal: Bool, entries: Int, head: ContentDigest, time: Int64) {
        self.school = school
        self.isRehearsal = isRehearsal
        self.entries = entries
        self.head = head
        self.time = time
    }

    /// Eight hexadecimal digits that change when a digit or letter of any other field does. They tell a slip of the pen from
    /// a chain that was rewritten; they protect against nobody who wants to deceive.
    package var check: String {
        let digest = ContentDigest(of: Array("usher-anchor-check-1\n".utf8) + folded.utf8)
        return String(digest.hex.prefix(Anchor.checkDigits))
    }

    static let checkDigits = 8

    /// Whether it is about a chain of this school. Capitals do not matter, since a copy may be typed in capitals; the head
    /// covers the school's exact name.
    package func isOf(school other: String) -> Bool {
        PercentText.encode(school).lowercased() == PercentText.encode(other).lowercased()
    }

    /// What `check` covers: all fields of the line in small letters.
    private var folded: String { fields.joined(separator: ":").lowercased() }
}

/// How an anchor is written. `AnchorReader` reads both forms.
extension Anchor {
    static let name = "usher-anchor"
    static let version = "1"

    /// One line for machines, which the QR code holds:
    /// `usher-anchor:v1:SCHOOL:ENTRIES:TIME:HEAD:REHEARSAL:CHECK`, the school percent-encoded, the rehearsal 0 or 1.
    package var line: String { (fields + [check]).joined(separator: ":") }

    private var fields: [String] {
        [
            Anchor.name, "v\(Anchor.version)", PercentText.encode(school), String(entries), String(time), head.hex,
            isRehearsal ? "1" : "0",
        ]
    }

    /// The same for a person with a pen: a heading, and one labelled value a row, hexadecimal digits in groups of four. Ends
    /// with a line feed.
    package var text: String {
        let digits = Anchor.groups(head.hex)
        let head = stride(from: 0, to: digits.count, by: 4).map { digits[$0..<$0 + 4].joined(separator: " ") }
        var rows: [(label: String, value: String)] = [
            ("School", PercentText.encode(school)), ("Rehearsal", isRehearsal ? "yes" : "no"),
            ("Entries", String(entries)), ("Time", String(time)),
        ]
        rows += head.enumerated().map { ($0.offset == 0 ? "Head" : "", $0.element) }
        rows.append(("Check", Anchor.groups(check).joined(separator: " ")))
        return "Usher anchor, version \(Anchor.version)\n" + rows.map(Anchor.row).joined()
    }

    private static func row(_ label: String, _ value: String) -> String {
        label + String(repeating: " ", count: labelWidth - label.count) + value + "\n"
    }

    private static let labelWidth = 11

    private static func groups(_ digits: String) -> [String] {
        let digits = Array(digits)
        return stride(from: 0, to: digits.count, by: 4).map { String(digits[$0..<min($0 + 4, digits.count)]) }
    }
}

extension HashChain {
    /// The chain as it stands, to be kept elsewhere.
    package var anchor: Anchor {
        Anchor(school: school, isRehearsal: isRehearsal, entries: count, head: head, time: time)
    }
}
