/// Decides how each field's end is found, and refuses a directive whose lines could be read in two ways.
enum DirectiveChecker {
    /// The elements with their shapes.
    static func shaped(_ elements: [DirectiveElement]) throws(DirectiveFault) -> [DirectiveElement] {
        var shaped = elements
        var free: DirectiveField?
        for index in elements.indices {
            guard case .field(var field) = elements[index] else { continue }
            try requireWhole(field)
            field.shape = shape(of: field, in: elements, at: index)
            try requireClearEnd(field, in: elements, at: index)
            if field.shape == .free {
                if let free { throw twoFree(free, field) }
                free = field
            }
            shaped[index] = .field(field)
        }
        return shaped
    }

    private static func shape(of field: DirectiveField, in elements: [DirectiveElement], at index: Int) -> FieldShape {
        if case .endDate(let pattern) = field.role { return .fixed(pattern.length) }
        let holdsText = field.isUser || FieldCodes.mayHoldBlanks(field.code, argument: field.argument)
        switch field.quoting {
        case .quotes:
            if isBetweenQuotes(elements, index) { return .escaped }
            return holdsText || isHeader(field) ? .free : .solid
        case .url, .shell: return .solid
        case .mimeBlob, .raw: return holdsText || isHeader(field) ? .free : .solid
        case .none: return holdsText ? .free : .solid
        }
    }

    private static func isHeader(_ field: DirectiveField) -> Bool { field.code.hasSuffix("h") && field.argument != nil }

    private static func isBetweenQuotes(_ elements: [DirectiveElement], _ index: Int) -> Bool {
        guard index > 0, index + 1 < elements.count, case .literal(let before) = elements[index - 1],
            case .literal(let after) = elements[index + 1]
        else { return false }
        return before.last == UInt8(ascii: "\"") && after.first == UInt8(ascii: "\"")
    }

    /// A value that is cut off or padded could be somebody else's, or another host.
    private static func requireWhole(_ field: DirectiveField) throws(DirectiveFault) {
        guard field.role != .opaque else { return }
        if field.isCutOff, field.role != .start {
            throw DirectiveFault(
                column: field.column,
                problem: "%\(field.code) is cut off at a width, and a cut-off value can be mistaken",
                hint: "take the point and the number behind it away")
        }
        if field.isUser, field.isPadded {
            throw DirectiveFault(
                column: field.column, problem: "%\(field.code) is padded, and names may hold blanks themselves",
                hint: "take the width away")
        }
        if field.isUser, case .shell = field.quoting {
            throw DirectiveFault(
                column: field.column, problem: "user names in shell quoting are not read",
                hint: "write \"%[\(field.code)\" instead")
        }
    }

    /// An IPv6 address holds colons, so a colon cannot end it.
    private static func requireClearEnd(
        _ field: DirectiveField, in elements: [DirectiveElement], at index: Int
    ) throws(DirectiveFault) {
        guard field.role == .client || field.role == .hardware else { return }
        let neighbours = [index - 1, index + 1].filter(elements.indices.contains)
        for neighbour in neighbours {
            guard case .literal(let bytes) = elements[neighbour] else { continue }
            let touching = neighbour < index ? bytes.last : bytes.first
            guard touching == UInt8(ascii: ":") else { continue }
            throw DirectiveFault(
                column: field.column, problem: "a colon beside %\(field.code) cannot be told from those of an address",
                hint: "put a blank between the two")
        }
    }

    private static func twoFree(_ first: DirectiveField, _ second: DirectiveField) -> DirectiveFault {
        DirectiveFault(
            column: second.column,
            problem: "both %\(first.code) and %\(second.code) may hold blanks, so a line could be split in two ways",
            hint: "write one of them in quotes without a modifier, such as \"%\(second.code)\"")
    }
}
