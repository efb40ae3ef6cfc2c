import Foundation

/// A line as a person typed or pasted it.
enum TerminalLine {
    case whole(String)
    /// The terminal cut it: what came after the limit is lost, and nothing of the rest is to be trusted.
    case cut

    /// Bytes of a line, without its line feed, from which on a terminal has cut it, or may have: it hands over 4,096 with the
    /// line feed (termios(3), canonical mode), and one that was cut looks like one that just fits.
    private static let limit = 4_094

    /// What to do about one that was cut.
    static let hint =
        "the line is longer than a terminal can hand over, and was cut: break it into lines of up to 1000 letters"

    /// The next line of standard input; nil at its end, after which a terminal goes on. What comes through a pipe or from a file
    /// is never cut.
    static func next() -> TerminalLine? {
        guard isatty(STDIN_FILENO) == 1 else { return readLine().map { .whole($0) } }
        // One line at a time: a terminal hands over no more at once.
        let bytes = FileHandle.standardInput.availableData
        guard !bytes.isEmpty else { return nil }
        let line = bytes.last == UInt8(ascii: "\n") ? bytes.dropLast() : bytes
        return line.count >= limit ? .cut : .whole(String(decoding: line, as: UTF8.self))
    }

    /// The next whole line; nil at the end. `complain` is told of one that was cut, and has to ask again.
    static func nextWhole(_ complain: (String) -> Void) -> String? {
        while let line = next() {
            if case .whole(let text) = line { return text }
            complain(hint)
        }
        return nil
    }
}
