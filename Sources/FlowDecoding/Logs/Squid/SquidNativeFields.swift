/// Where the fields of a line in Squid's native format lie, user first: the URL is the last field that can be found from
/// the left, the hierarchy token the first that can be found from the right, and the user is all that lies between,
/// because Squid does not escape blanks in user names.
struct SquidNativeFields {
    let stamp: Range<Int>
    let elapsed: Range<Int>
    let client: Range<Int>
    /// `%Ss/%03>Hs`.
    let result: Range<Int>
    let size: Range<Int>
    let method: Range<Int>
    let url: Range<Int>
    /// May be empty or `-`.
    let user: Range<Int>

    /// Tokens behind the hierarchy that are tolerated: the media type (left out by some appliances) and up to two more
    /// that a school appended to the format (`%ssl::>sni %ssl::bump_mode`, a second time stamp).
    private static let mostTrailingTokens = 3

    /// Nil when there are too few fields or no hierarchy token where one must be.
    init?(_ line: Span<UInt8>) {
        let end = MimeHeaders.end(ofLineBefore: line)
        var position = 0
        stamp = SquidNativeFields.next(line, &position, end)
        elapsed = SquidNativeFields.next(line, &position, end)
        client = SquidNativeFields.next(line, &position, end)
        result = SquidNativeFields.next(line, &position, end)
        size = SquidNativeFields.next(line, &position, end)
        method = SquidNativeFields.next(line, &position, end)
        url = SquidNativeFields.next(line, &position, end)
        guard !url.isEmpty, let hierarchy = SquidNativeFields.hierarchy(line, from: position, to: end),
            hierarchy > position
        else { return nil }
        user = position + 1..<hierarchy
    }

    /// The next token; blanks before it are padding (`%6tr`).
    @inline(__always)
    private static func next(_ line: Span<UInt8>, _ position: inout Int, _ end: Int) -> Range<Int> {
        while position < end, line[position] == UInt8(ascii: " ") { position &+= 1 }
        let start = position
        while position < end, line[position] != UInt8(ascii: " ") { position &+= 1 }
        return start..<position
    }

    /// The offset of the blank before the hierarchy token. The place where Squid writes it, last but one, comes first, so
    /// that neither a media type nor a user name can pass for it; then the last place (no media type), then further left.
    private static func hierarchy(_ line: Span<UInt8>, from start: Int, to end: Int) -> Int? {
        guard let last = line.lastIndex(of: UInt8(ascii: " "), in: start..<end) else { return nil }
        var right = last
        for trailing in 1...mostTrailingTokens {
            guard let blank = line.lastIndex(of: UInt8(ascii: " "), in: start..<right) else { break }
            if HierarchyToken.fills(blank + 1..<right, of: line) { return blank }
            if trailing == 1, HierarchyToken.fills(last + 1..<end, of: line) { return last }
            right = blank
        }
        return nil
    }
}
