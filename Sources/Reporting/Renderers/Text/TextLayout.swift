/// Lays words out in 80 columns, for a terminal, a printer or a screen reader. Characters that steer a terminal are
/// replaced, so that nothing in a report can play tricks on the screen.
struct TextLayout {
    static let columns = 80
    /// Beside a lead that leaves less, words go on over the last column.
    private static let leastWidth = 20

    private(set) var text = ""

    mutating func line(_ line: String = "") { text += TextLayout.harmless(line) + "\n" }

    /// A heading, underlined so that it stands out without any styling.
    mutating func heading(_ title: String, underline: Character = "=") {
        line()
        line(title)
        line(String(repeating: underline, count: min(TextLayout.columns, title.count)))
        line()
    }

    /// Wraps `text`; the first line begins with `lead`, the next ones are indented by as much.
    mutating func paragraph(_ text: String, lead: String = "") {
        let indent = String(repeating: " ", count: min(lead.count, TextLayout.columns - TextLayout.leastWidth))
        let width = max(TextLayout.columns - lead.count, TextLayout.leastWidth)
        for (index, row) in TextLayout.wrapped(text, width: width).enumerated() {
            line((index == 0 ? lead : indent) + row)
        }
    }

    mutating func item(_ text: String) { paragraph(text, lead: "  - ") }

    /// `Term: value`, wrapped below the value.
    mutating func fact(_ term: String, _ value: String) {
        paragraph(value.isEmpty ? "-" : value, lead: "  \(term): ")
    }

    /// Rows of at most `width` characters, which is at least 1; words longer than that are cut.
    static func wrapped(_ text: String, width: Int) -> [String] {
        var rows: [String] = []
        var row = ""
        for word in text.split(whereSeparator: { $0 == " " || $0.isNewline }).flatMap({ pieces($0, width: width) }) {
            if row.isEmpty {
                row = word
            } else if row.count + 1 + word.count <= width {
                row += " " + word
            } else {
                rows.append(row)
                row = word
            }
        }
        return rows + [row]
    }

    private static func pieces(_ word: Substring, width: Int) -> [String] {
        var pieces: [String] = []
        var rest = word
        while rest.count > width {
            pieces.append(String(rest.prefix(width)))
            rest = rest.dropFirst(width)
        }
        return pieces + [String(rest)]
    }

    private static func harmless(_ line: String) -> String {
        String(
            String.UnicodeScalarView(
                line.unicodeScalars.map { scalar in
                    switch scalar.value {
                    case 0...0x1f, 0x7f...0x9f, 0x202a...0x202e, 0x2066...0x2069: "\u{fffd}"
                    default: scalar
                    }
                }))
    }
}
