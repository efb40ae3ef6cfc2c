import Custody
import FlowModel

/// Splits the bytes of a table into records after RFC 4180, with CRLF or LF between them.
///
/// Lines that are blank and lines that begin with `#` are passed over. After a fault the scanner goes on with the next
/// line, so that one run tells every fault; only a quote that is never closed ends it.
package struct CSVScanner {
    /// One record: its fields in order, never none.
    package struct Record {
        package let line: Int
        package let fields: [CSVField]
    }

    /// No name, label or note of a school is longer; a longer one is a quote that was not closed.
    static let longestField = 4_096

    package let file: String
    private let trimsBlanks: Bool
    private let hasNotes: Bool
    private var cursor: CSVCursor
    package private(set) var faults: [ConfigurationFault] = []

    /// A byte order mark, as spreadsheets write it, is passed over.
    /// - Parameters:
    ///   - trimsBlanks: whether blanks around a field without quotes are padding, as other programs write it, and not a fault.
    ///   - hasNotes: whether lines that begin with `#` are notes; other programs write none.
    package init(_ bytes: [UInt8], file: String, trimsBlanks: Bool = false, hasNotes: Bool = true) {
        self.file = file
        self.trimsBlanks = trimsBlanks
        self.hasNotes = hasNotes
        self.cursor = CSVCursor(bytes)
        guard Self.isUTF16(bytes) else { return }
        cursor.skipAll()
        report(line: 0, column: 0, "the file is UTF-16 and not UTF-8 text", hint: "save the table as \"CSV UTF-8\"")
    }

    /// What a spreadsheet saves as "Unicode text": told once, and not of every field.
    private static func isUTF16(_ bytes: [UInt8]) -> Bool {
        bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
            || bytes.prefix(2).count == 2 && bytes.prefix(2).contains(0)
    }

    /// The next record without a fault; nil at the end.
    package mutating func next() -> Record? {
        while let byte = cursor.byte {
            if hasNotes, byte == UInt8(ascii: "#"), !SpreadsheetError.begins(cursor.rest) {
                cursor.skipLine()
                continue
            }
            let before = faults.count
            let record = record()
            guard faults.count == before else { continue }
            guard record.fields.contains(where: { !$0.isEmpty }) else { continue }
            guard hasNotes, record.fields.first?.text.first == "#" else { return record }
        }
        return nil
    }

    private mutating func record() -> Record {
        let firstLine = cursor.line
        var fields: [CSVField] = []
        while true {
            guard let field = cursor.byte == UInt8(ascii: "\"") ? quotedField() : plainField() else { break }
            fields.append(field)
            if cursor.byte == UInt8(ascii: ",") {
                cursor.step()
            } else {
                endLine()
                break
            }
        }
        return Record(line: firstLine, fields: fields)
    }

    /// A field without quotes: everything up to the next comma or line end.
    private mutating func plainField() -> CSVField? {
        let startColumn = cursor.column
        var content: [UInt8] = []
        while let byte = cursor.byte, !CSVCursor.endsField(byte) {
            guard byte != UInt8(ascii: "\"") else {
                return fail("a quote stands inside a field", hint: "quote the whole field and double the quotes in it")
            }
            content.append(byte)
            cursor.step()
        }
        let blank = UInt8(ascii: " ")
        if trimsBlanks {
            while content.last == blank { content.removeLast() }
            content = Array(content.drop { $0 == blank })
        }
        guard content.first != blank, content.last != blank else {
            return fail(
                column: startColumn, "a field begins or ends with a blank", hint: "remove the blank, or quote the field"
            )
        }
        return field(content, line: cursor.line, column: startColumn)
    }

    /// A field in quotes, in which commas, line ends and doubled quotes stand for themselves.
    private mutating func quotedField() -> CSVField? {
        let (startLine, startColumn) = (cursor.line, cursor.column)
        var content: [UInt8] = []
        cursor.step()
        while let byte = cursor.byte {
            cursor.step()
            if byte == UInt8(ascii: "\"") {
                if cursor.byte == byte {
                    cursor.step()
                } else {
                    return closed(content, line: startLine, column: startColumn)
                }
            }
            // A line end inside quotes is one character, however the spreadsheet wrote it.
            if byte == UInt8(ascii: "\n"), content.last == UInt8(ascii: "\r") { content.removeLast() }
            content.append(byte)
            guard content.count <= CSVScanner.longestField else { break }
        }
        cursor.skipAll()
        report(line: startLine, column: startColumn, "a quote is never closed", hint: "close it with another quote")
        return nil
    }

    private mutating func closed(_ content: [UInt8], line: Int, column: Int) -> CSVField? {
        guard cursor.byte.map(CSVCursor.endsField) ?? true else {
            return fail("text stands after a closing quote", hint: "quote the whole field and double the quotes in it")
        }
        return field(content, line: line, column: column)
    }

    private mutating func field(_ content: [UInt8], line: Int, column: Int) -> CSVField? {
        guard content.count <= CSVScanner.longestField else {
            return fail(column: column, "a field is too long", hint: "keep it below \(CSVScanner.longestField) bytes")
        }
        guard let text = String(validating: content, as: UTF8.self) else {
            return fail(column: column, "a field is not UTF-8 text", hint: "save the table as \"CSV UTF-8\"")
        }
        guard HiddenCharacters.areAbsent(from: text) else {
            return fail(column: column, "a field holds a hidden character", hint: "type the field again")
        }
        // Other programs write no formulas; what they write is judged where it is used.
        guard !hasNotes || !SpreadsheetError.begins(content[...]) else {
            return fail(
                column: column, "the field is an error of the spreadsheet, \(quoted(text))",
                hint: "mend the formula, or type the value")
        }
        return CSVField(text: text, line: line, column: column)
    }

    /// Steps over LF or CRLF. A lone CR is a fault: no program of the last twenty years ends lines so.
    private mutating func endLine() {
        if cursor.byte == UInt8(ascii: "\r"), cursor.next != UInt8(ascii: "\n") {
            report(
                line: cursor.line, column: cursor.column, "a lone carriage return", hint: "end lines with LF or CRLF")
        }
        cursor.skipLine()
    }

    private mutating func fail(column: Int? = nil, _ problem: String, hint: String) -> CSVField? {
        report(line: cursor.line, column: column ?? cursor.column, problem, hint: hint)
        cursor.skipLine()
        return nil
    }

    private mutating func report(line: Int, column: Int, _ problem: String, hint: String) {
        faults.append(ConfigurationFault(file: file, line: line, column: column, problem: problem, hint: hint))
    }
}
