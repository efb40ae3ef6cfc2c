/// Reads one JSON document, strictly: RFC 8259 without floating-point numbers, each name once in an object, well-formed
/// UTF-8, nothing before or after but blanks. What two readers could understand differently is refused.
package struct JSONParser {
    /// Larger than any document of ours (a year's register has some hundred kilobytes), small enough to hold in memory.
    package static let longestDocument = 4 << 20
    /// Our documents nest six deep; the limit keeps recursion off the end of the stack.
    package static let deepestNesting = 64

    let bytes: [UInt8]
    var position = 0
    private var depth = 0

    private init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The document in `bytes`. `limit` is the greatest accepted number of bytes.
    package static func parse(
        _ bytes: [UInt8], limit: Int = JSONParser.longestDocument
    ) throws(JSONFault) -> JSONValue {
        guard bytes.count <= limit else { throw JSONFault(line: 1, column: 1, reason: .tooLong) }
        var parser = JSONParser(bytes)
        parser.skipBlanks()
        let value = try parser.value()
        parser.skipBlanks()
        guard parser.position == bytes.count else { throw parser.fault(.trailingBytes) }
        return value
    }

    private mutating func value() throws(JSONFault) -> JSONValue {
        switch try current() {
        case UInt8(ascii: "{"): return .object(try nested { (parser) throws(JSONFault) in try parser.members() })
        case UInt8(ascii: "["): return .array(try nested { (parser) throws(JSONFault) in try parser.elements() })
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .integer(try number())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        default: throw fault(.unexpectedByte)
        }
    }

    private mutating func nested<Content>(
        _ read: (inout JSONParser) throws(JSONFault) -> Content
    ) throws(JSONFault) -> Content {
        guard depth < JSONParser.deepestNesting else { throw fault(.tooDeep) }
        depth += 1
        position += 1
        let content = try read(&self)
        depth -= 1
        return content
    }

    private mutating func elements() throws(JSONFault) -> [JSONValue] {
        var elements: [JSONValue] = []
        guard try !closes(with: UInt8(ascii: "]")) else { return elements }
        repeat {
            skipBlanks()
            elements.append(try value())
        } while try continues(until: UInt8(ascii: "]"))
        return elements
    }

    private mutating func members() throws(JSONFault) -> [JSONMember] {
        var members: [JSONMember] = []
        var names: Set<[UInt8]> = []
        guard try !closes(with: UInt8(ascii: "}")) else { return members }
        repeat {
            skipBlanks()
            let start = position
            guard try current() == UInt8(ascii: "\"") else { throw fault(.unexpectedByte) }
            let name = try string()
            guard names.insert(Array(name.utf8)).inserted else { throw fault(.duplicateName, at: start) }
            skipBlanks()
            guard try current() == UInt8(ascii: ":") else { throw fault(.unexpectedByte) }
            position += 1
            skipBlanks()
            members.append(JSONMember(name, try value()))
        } while try continues(until: UInt8(ascii: "}"))
        return members
    }

    private mutating func closes(with end: UInt8) throws(JSONFault) -> Bool {
        skipBlanks()
        guard try current() == end else { return false }
        position += 1
        return true
    }

    /// True after a comma, false after the end of the array or object.
    private mutating func continues(until end: UInt8) throws(JSONFault) -> Bool {
        if try closes(with: end) { return false }
        guard try current() == UInt8(ascii: ",") else { throw fault(.unexpectedByte) }
        position += 1
        return true
    }

    private mutating func word(_ word: StaticString, _ value: JSONValue) throws(JSONFault) -> JSONValue {
        for expected in word.description.utf8 {
            guard try current() == expected else { throw fault(.unexpectedByte) }
            position += 1
        }
        return value
    }
}

/// Steps that every kind of value shares.
extension JSONParser {
    /// The byte at the position; a document that ends here ends too early.
    func current() throws(JSONFault) -> UInt8 {
        guard position < bytes.count else { throw fault(.endsEarly) }
        return bytes[position]
    }

    private mutating func skipBlanks() {
        while position < bytes.count {
            switch bytes[position] {
            case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"): position += 1
            default: return
            }
        }
    }

    /// The fault at `place`, or at the position.
    func fault(_ reason: JSONFault.Reason, at place: Int? = nil) -> JSONFault {
        let before = bytes[..<(place ?? position)]
        let line = before.count { $0 == UInt8(ascii: "\n") } + 1
        let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        return JSONFault(line: line, column: before.endIndex - start + 1, reason: reason)
    }
}
