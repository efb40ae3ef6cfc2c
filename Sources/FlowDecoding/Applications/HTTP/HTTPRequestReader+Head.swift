extension HTTPRequestReader {
    /// One line of the header, or the empty line that ends it.
    mutating func headerLine(_ bytes: Span<UInt8>, _ position: inout Int, _ report: (SeenName) -> Void) -> Step {
        switch emptyLine(bytes, at: position) {
        case .yes(let end):
            position = end
            return headEnd(bytes, &position)
        case .undecided: return .stop(.more)
        case .no: break
        }
        guard let end = foldedLineEnd(bytes, from: position) else { return wait(bytes, position) }
        headLength += end - position
        guard headLength <= Self.longestHead else { return self.end(.end) }
        take(position..<end, of: bytes, report)
        position = end
        return .goOn
    }

    /// What follows the head: another protocol, a body, the next request.
    private mutating func headEnd(_ bytes: Span<UInt8>, _ position: inout Int) -> Step {
        if head.isConnect { return end(.restart) }
        switch head.body {
        case .counted(let count):
            beginNext()
            return pass(count, bytes, &position)
        case .chunked:
            place = .chunkSize
            return .goOn
        case .unknown: return end(.end)
        }
    }

    /// The request is over. A server that does not take up the offer of another protocol goes on with HTTP, so a request
    /// may follow in any case.
    mutating func beginNext() {
        place = .requestLine
        otherwise = head.offersTLS ? .restart : .end
    }

    /// Passes over bytes of a body, whether they are there or not.
    func pass(_ count: Int, _ bytes: Span<UInt8>, _ position: inout Int) -> Step {
        let there = bytes.count - position
        guard count > there else {
            position += count
            return .goOn
        }
        position = bytes.count
        return .stop(.skip(count - there))
    }

    /// Waits for the end of a line, unless the head is over its limit.
    mutating func wait(_ bytes: Span<UInt8>, _ position: Int) -> Step {
        headLength + (bytes.count - position) <= Self.longestHead ? .stop(.more) : end(.end)
    }

    enum EmptyLine {
        case no
        case undecided
        case yes(end: Int)
    }

    func emptyLine(_ bytes: Span<UInt8>, at position: Int) -> EmptyLine {
        guard position < bytes.count else { return .undecided }
        if bytes[position] == 0x0a { return .yes(end: position + 1) }
        guard bytes[position] == 0x0d else { return .no }
        guard position + 1 < bytes.count else { return .undecided }
        return bytes[position + 1] == 0x0a ? .yes(end: position + 2) : .no
    }

    /// The offset behind a line and its continuations, which begin with a blank (RFC 9112 section 5.2); nil while the byte
    /// that would tell whether it goes on has not come.
    private mutating func foldedLineEnd(_ bytes: Span<UInt8>, from position: Int) -> Int? {
        var start = position
        while let end = lineEnd(bytes, from: position, notBefore: start) {
            guard end < bytes.count else { return nil }
            guard bytes[end] == 0x20 || bytes[end] == 0x09 else { return end }
            start = end
        }
        return nil
    }
}
