/// Splits a `logformat` directive into literals and fields, as Squid's own `Format::Token::parse` does.
struct DirectiveParser {
    private let text: [UInt8]
    private var position: Int
    private var elements: [DirectiveElement] = []
    /// What a quote or bracket that is still open in the literals means for fields without a modifier.
    private var surrounding = FieldQuoting.none

    /// Far more than any real directive; a bound on what a configuration file can make us do.
    private static let longestDirective = 4096

    /// - Parameter start: where the codes begin; faults count columns from the start of `text`.
    static func parse(_ text: [UInt8], from start: Int) throws(DirectiveFault) -> [DirectiveElement] {
        guard text.count <= longestDirective else {
            throw DirectiveFault(
                column: longestDirective, problem: "the directive is over \(longestDirective) bytes long",
                hint: "give the one line of the format, not a file")
        }
        var parser = DirectiveParser(text: text, position: start)
        while parser.position < text.count { try parser.parseElement() }
        return parser.elements
    }

    private init(text: [UInt8], position: Int) {
        self.text = text
        self.position = position
    }

    private mutating func parseElement() throws(DirectiveFault) {
        guard text[position] == UInt8(ascii: "%") else { return parseLiteral() }
        if position + 1 < text.count, text[position + 1] == UInt8(ascii: "%") {
            append([UInt8(ascii: "%")])
            position += 2
        } else {
            try parseField()
        }
    }

    private mutating func parseLiteral() {
        let start = position
        while position < text.count, text[position] != UInt8(ascii: "%") {
            follow(text[position])
            position += 1
        }
        append(Array(text[start..<position]))
    }

    private mutating func append(_ bytes: [UInt8]) {
        if case .literal(let earlier) = elements.last {
            elements[elements.count - 1] = .literal(earlier + bytes)
        } else {
            elements.append(.literal(bytes))
        }
    }

    private mutating func follow(_ byte: UInt8) {
        switch (byte, surrounding) {
        case (UInt8(ascii: "\""), .none): surrounding = .quotes
        case (UInt8(ascii: "\""), .quotes): surrounding = .none
        case (UInt8(ascii: "["), .none): surrounding = .mimeBlob
        case (UInt8(ascii: "]"), .mimeBlob): surrounding = .none
        default: break
        }
    }

    private mutating func parseField() throws(DirectiveFault) {
        let column = position + 1
        if case .field(let earlier) = elements.last {
            throw DirectiveFault(
                column: column, problem: "nothing stands between %\(earlier.code) and the next field",
                hint: "put a blank or another separator between the two")
        }
        position += 1
        let quoting = position < text.count ? FieldQuoting(modifier: text[position]) : nil
        if quoting != nil { position += 1 }
        let isLeftAligned = skip(UInt8(ascii: "-"))
        let isZeroFilled = skip(UInt8(ascii: "0"))
        let isPadded = skipDigits()
        let isCutOff = skip(UInt8(ascii: ".")) && skipDigits()
        var argument = try parseArgument()
        let code = FieldCodes.code(at: Substring(decoding: text[position...], as: UTF8.self))
        guard !code.isEmpty else {
            throw DirectiveFault(column: column, problem: "no code follows the %", hint: "write %% for a percent sign")
        }
        position += code.utf8.count
        if argument == nil { argument = try parseArgument() }
        let role = try DirectiveParser.role(of: code, argument: argument, column: column)
        elements.append(
            .field(
                DirectiveField(
                    code: code, role: role, quoting: quoting ?? surrounding, argument: argument,
                    isPadded: isPadded && !isZeroFilled, isLeftAligned: isLeftAligned, isCutOff: isCutOff,
                    column: column)))
    }

    private static func role(
        of code: String, argument: String?, column: Int
    ) throws(DirectiveFault) -> FieldRole {
        switch code {
        case "tl": .endDate(try DatePattern(argument ?? DatePattern.squidDefault, isUTC: false, column: column))
        case "tg": .endDate(try DatePattern(argument ?? DatePattern.squidDefault, isUTC: true, column: column))
        default: FieldCodes.role(of: code, argument: argument)
        }
    }

    private mutating func parseArgument() throws(DirectiveFault) -> String? {
        guard position < text.count, text[position] == UInt8(ascii: "{") else { return nil }
        guard let close = text[position...].firstIndex(of: UInt8(ascii: "}")) else {
            throw DirectiveFault(column: position + 1, problem: "the brace is never closed", hint: "add a }")
        }
        let argument = String(decoding: text[position + 1..<close], as: UTF8.self)
        position = close + 1
        return argument
    }

    private mutating func skip(_ byte: UInt8) -> Bool {
        guard position < text.count, text[position] == byte else { return false }
        position += 1
        return true
    }

    /// Whether there were any.
    private mutating func skipDigits() -> Bool {
        let start = position
        while position < text.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(text[position]) { position += 1 }
        return position > start
    }
}
