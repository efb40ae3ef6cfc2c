/// Where and why bytes are not a JSON document that we read.
package struct JSONFault: Error, Hashable, Sendable, CustomStringConvertible {
    /// Counted from 1; lines end at a line feed.
    package let line: Int
    /// Counted from 1, in bytes.
    package let column: Int
    package let reason: Reason

    package init(line: Int, column: Int, reason: Reason) {
        self.line = line
        self.column = column
        self.reason = reason
    }

    package var description: String { "\(line):\(column): \(reason)" }

    /// What is wrong; the raw value is the sentence that a user reads.
    package enum Reason: String, Hashable, Sendable, CustomStringConvertible, CaseIterable {
        case tooLong = "the document is too long"
        case tooDeep = "arrays and objects are nested too deeply"
        case endsEarly = "the document ends too early"
        case trailingBytes = "something follows the end of the document"
        case unexpectedByte = "a value, a name or a separator is expected here"
        case numberNotWhole = "numbers are whole: fractions and exponents are not used here"
        case numberBadlyWritten = "a number has no leading zero, no plus sign, and zero has no minus sign"
        case numberTooLarge = "the number does not fit in 64 bits"
        case controlCharacter = "a control character in a string must be written as an escape"
        case badEscape = "this escape does not exist in JSON"
        case loneSurrogate = "half of a surrogate pair stands alone"
        case badUTF8 = "the bytes are not UTF-8"
        case duplicateName = "this name occurs twice in one object"

        package var description: String { rawValue }
    }
}
