/// Lines of a form: titles, paragraphs, and fields with their values indented beside them.
struct FormLines {
    static let width = 96
    private static let indent = 24

    private(set) var lines: [String] = []

    mutating func title(_ text: String) {
        if !lines.isEmpty { lines.append("") }
        lines.append(text)
        lines.append(String(repeating: "-", count: text.count))
    }

    mutating func paragraph(_ text: String) {
        lines += Self.wrap(text, width: Self.width)
    }

    /// A line feed in `value` begins a new line.
    mutating func field(_ name: String, _ value: String) {
        let wrapped = value.split(separator: "\n").flatMap { Self.wrap(String($0), width: Self.width - Self.indent) }
        let labels = Self.wrap(name, width: Self.indent - 2)
        for row in 0..<max(labels.count, wrapped.count) {
            let label = row < labels.count ? labels[row] : ""
            let padding = String(repeating: " ", count: Self.indent - label.count)
            lines.append(label + padding + (row < wrapped.count ? wrapped[row] : ""))
        }
    }

    static func wrap(_ text: String, width: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        for word in text.split(whereSeparator: \.isWhitespace) {
            if !line.isEmpty, line.count + 1 + word.count > width {
                lines.append(line)
                line = ""
            }
            line += line.isEmpty ? String(word) : " \(word)"
        }
        return lines + [line]
    }
}
