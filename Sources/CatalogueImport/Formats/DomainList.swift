import Monitoring

/// One name a line, which means everything below it too; `#` begins a comment.
enum DomainList {
    static func read(_ file: ListFile) -> ListReading {
        var reading = ListReading()
        reading.readLines(of: file) { reading, line, place in
            let text = line.withoutComment.text
            guard !text.isEmpty else { return }
            reading.countEntry()
            guard !text.contains(where: isOfPattern) else { return reading.note(.pattern, at: place) }
            reading.take(text, as: .domain, at: place)
        }
        return reading
    }

    /// Files named `expressions` lie beside those named `domains`.
    private static func isOfPattern(_ byte: UInt8) -> Bool { "^$()|+?[]{}\\".utf8.contains(byte) }
}
