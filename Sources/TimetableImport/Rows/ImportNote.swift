/// Something to be told of one place in a file that was imported. It repeats nothing of the file that may name a person.
package struct ImportNote: Error, Hashable, Comparable, Sendable, CustomStringConvertible {
    package let file: String
    /// Counted from 1.
    package let line: Int
    /// Counted from 1, in bytes; 0 when the line as a whole is meant.
    package let column: Int
    /// One lower-case sentence without a full stop.
    package let reason: String

    package init(file: String, line: Int, column: Int = 0, reason: String) {
        self.file = file
        self.line = line
        self.column = column
        self.reason = reason
    }

    package static func < (one: ImportNote, other: ImportNote) -> Bool {
        (one.file, one.line, one.column, one.reason) < (other.file, other.line, other.column, other.reason)
    }

    /// `dunn.ics:12: the event lasts all day: not a lesson`
    package var description: String {
        column == 0 ? "\(file):\(line): \(reason)" : "\(file):\(line):\(column): \(reason)"
    }
}
