import FlowModel

/// Reads the content lines of an iCalendar file. The first fault ends it: what follows cannot be trusted.
struct ContentLineReader {
    /// A picture attached to an event can be long; a lesson is not.
    static let longestLine = 1_024 * 1_024

    let file: String
    private var unfolding: LineUnfolding

    init(_ bytes: [UInt8], file: String) {
        self.file = file
        self.unfolding = LineUnfolding(bytes)
    }

    /// The next line; nil at the end.
    mutating func next() throws(ConfigurationFault) -> ContentLine? {
        guard let unfolded = unfolding.next() else { return nil }
        guard unfolded.bytes.count <= Self.longestLine else {
            throw fault(unfolded, at: 0, "a line is too long", hint: "export the calendar without attachments")
        }
        if let hidden = unfolded.bytes.firstIndex(where: { ($0 < 0x20 && $0 != 0x09) || $0 == 0x7F }) {
            throw fault(unfolded, at: hidden, "a line holds a control character", hint: "export the calendar again")
        }
        var cursor = Cursor(bytes: unfolded.bytes)
        let name = cursor.name()
        var parameters: [String: String] = [:]
        while cursor.take(UInt8(ascii: ";")) {
            let parameter = cursor.name()
            guard !parameter.isEmpty, cursor.take(UInt8(ascii: "=")), let value = cursor.parameterValue() else {
                throw fault(unfolded, at: cursor.position, "a parameter cannot be read", hint: Self.hint)
            }
            if parameters[parameter] == nil { parameters[parameter] = value }
        }
        guard !name.isEmpty, cursor.take(UInt8(ascii: ":")) else {
            throw fault(unfolded, at: cursor.position, "the line is not \"NAME:VALUE\"", hint: Self.hint)
        }
        guard let value = cursor.rest() else {
            throw fault(unfolded, at: cursor.position, "the line is not UTF-8 text", hint: Self.hint)
        }
        return ContentLine(name: name, parameters: parameters, value: value, line: unfolded.line)
    }

    private static let hint = "export the calendar again, and do not edit the file"

    private func fault(
        _ line: LineUnfolding.Unfolded, at offset: Int, _ problem: String, hint: String
    ) -> ConfigurationFault {
        let place = line.place(of: offset)
        return ConfigurationFault(file: file, line: place.line, column: place.column, problem: problem, hint: hint)
    }

    private struct Cursor {
        let bytes: [UInt8]
        private(set) var position = 0

        init(bytes: [UInt8]) { self.bytes = bytes }

        mutating func take(_ byte: UInt8) -> Bool {
            guard position < bytes.count, bytes[position] == byte else { return false }
            position += 1
            return true
        }

        /// Letters, digits and hyphens, in capital letters; empty when there are none.
        mutating func name() -> String {
            let start = position
            while position < bytes.count, Self.isName(bytes[position]) { position += 1 }
            return String(decoding: bytes[start..<position], as: UTF8.self).uppercased()
        }

        /// One value, or several between commas, of which quotes are taken away; nil when a quote is not closed or the
        /// value is not UTF-8.
        mutating func parameterValue() -> String? {
            var value: [UInt8] = []
            var isQuoted = false
            while position < bytes.count {
                let byte = bytes[position]
                if !isQuoted, byte == UInt8(ascii: ";") || byte == UInt8(ascii: ":") { break }
                position += 1
                if byte == UInt8(ascii: "\"") { isQuoted.toggle() } else { value.append(byte) }
            }
            return isQuoted ? nil : String(validating: value, as: UTF8.self)
        }

        mutating func rest() -> String? { String(validating: bytes[position...], as: UTF8.self) }

        private static func isName(_ byte: UInt8) -> Bool {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
                true
            default: false
            }
        }
    }
}
