/// One line of a list, without its end and without blanks at both ends.
struct ListLine {
    /// Counted from 1.
    let number: Int
    let text: ArraySlice<UInt8>

    /// The lines of a file; nil for one that is longer than a line may be. A byte order mark is passed over.
    static func lines(of bytes: [UInt8]) -> [(number: Int, line: ListLine?)] {
        let mark: [UInt8] = [0xef, 0xbb, 0xbf]
        let content = bytes.starts(with: mark) ? bytes[3...] : bytes[...]
        return content.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated().map {
            let number = $0.offset + 1
            guard $0.element.count <= ListLimits.longestLine else { return (number, nil) }
            return (number, ListLine(number: number, text: trimmed($0.element)))
        }
    }

    /// Cut at the first `#`, wherever it stands.
    var withoutComment: ListLine {
        ListLine(number: number, text: Self.trimmed(text.prefix { $0 != UInt8(ascii: "#") }))
    }

    var words: [ArraySlice<UInt8>] { text.split(whereSeparator: Self.isBlank) }

    static func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var rest = text.drop(while: isBlank)
        while let last = rest.last, isBlank(last) { rest.removeLast() }
        return rest
    }

    static func isBlank(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r")
    }
}

extension ArraySlice<UInt8> {
    /// What follows `beginning`, or nil.
    func after(_ beginning: StaticString) -> ArraySlice<UInt8>? {
        let wanted = beginning.withUTF8Buffer { [UInt8]($0) }
        return starts(with: wanted) ? dropFirst(wanted.count) : nil
    }

    /// What precedes `end`, or nil.
    func before(_ end: StaticString) -> ArraySlice<UInt8>? {
        let wanted = end.withUTF8Buffer { [UInt8]($0) }
        return suffix(wanted.count).elementsEqual(wanted) ? dropLast(wanted.count) : nil
    }
}
