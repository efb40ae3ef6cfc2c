/// One field of a table, and where it stands.
package struct CSVField: Hashable, Sendable {
    package let text: String
    /// Counted from 1.
    package let line: Int
    /// Of the first byte of the field, counted from 1 in bytes; a quoted field begins at its quote.
    package let column: Int

    package init(text: String, line: Int, column: Int) {
        self.text = text
        self.line = line
        self.column = column
    }

    package var isEmpty: Bool { text.isEmpty }
}
