import Foundation

/// Lines of a form: titles, paragraphs, and fields with their values indented beside them.
struct FormLines {
    /// Characters of a line: what is easy to read, or what the terminal has where that is less.
    static let width = min(96, max(40, terminalWidth ?? 96))
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

    /// Nil where no terminal shows what is written, or it does not say.
    private static var terminalWidth: Int? {
        var size = winsize()
        let isKnown = [STDOUT_FILENO, STDERR_FILENO].contains { ioctl($0, UInt(TIOCGWINSZ), &size) == 0 }
        return isKnown && size.ws_col > 0 ? Int(size.ws_col) : nil
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
