/// Taking a field and its literal off a line, with everything that may lie in between.
extension SplitStep {
    /// The value that begins at `left`, which is moved behind the literal that follows; nil when the line does not fit.
    @inline(never)
    func takeLeft(_ left: inout Int, _ right: Int, of line: Span<UInt8>) -> Range<Int>? {
        if padding == .before { left = line.endOfBlanks(left..<right) }
        guard let end = end(in: left..<right, of: line) else { return nil }
        let value = left..<end
        left = end
        if padding == .behind {
            // The last blank may be the literal.
            left = line.endOfBlanks(end..<right)
            if delimiter == UInt8(ascii: " "), left > end { left -= 1 }
        }
        guard literal.stands(at: left, before: right, in: line) else { return nil }
        left += literal.length
        return value
    }

    /// The value that ends at `right`, which is moved before the literal that precedes; nil when the line does not fit.
    @inline(never)
    func takeRight(_ left: Int, _ right: inout Int, of line: Span<UInt8>) -> Range<Int>? {
        if padding == .behind { right = line.startOfBlanks(left..<right) }
        guard let start = start(in: left..<right, of: line) else { return nil }
        let value = start..<right
        right = start
        if padding == .before, delimiter == UInt8(ascii: " ") {
            // The first blank may be the literal.
            right = min(start, line.startOfBlanks(left..<start) + 1)
        }
        guard right - literal.length >= left, literal.stands(at: right - literal.length, before: right, in: line)
        else { return nil }
        right -= literal.length
        return value
    }

    /// Where the value ends that begins at the start of `range`.
    private func end(in range: Range<Int>, of line: Span<UInt8>) -> Int? {
        switch shape {
        case .solid: line.firstIndex(of: delimiter, in: range)
        case .host: line.firstIndex(of: delimiter, in: behindBracket(range, of: line))
        case .escaped: escapedEnd(in: range, of: line)
        case .fixed: width <= range.count ? range.lowerBound + width : nil
        case .last: range.upperBound
        }
    }

    /// Where the value begins that ends at the end of `range`.
    private func start(in range: Range<Int>, of line: Span<UInt8>) -> Int? {
        switch shape {
        case .solid: line.lastIndex(of: delimiter, in: range).map { $0 + 1 }
        case .host: line.lastIndex(of: delimiter, in: beforeBracket(range, of: line)).map { $0 + 1 }
        case .escaped: escapedStart(in: range, of: line)
        case .fixed: width <= range.count ? range.upperBound - width : nil
        case .last: nil
        }
    }

    private func escapedEnd(in range: Range<Int>, of line: Span<UInt8>) -> Int? {
        var index = range.lowerBound
        while index < range.upperBound, line[index] != delimiter {
            index += line[index] == UInt8(ascii: "\\") ? 2 : 1
        }
        return index < range.upperBound ? index : nil
    }

    private func escapedStart(in range: Range<Int>, of line: Span<UInt8>) -> Int? {
        var end = range.upperBound
        while let found = line.lastIndex(of: delimiter, in: range.lowerBound..<end) {
            if !isEscaped(found, in: range, of: line) { return found + 1 }
            end = found
        }
        return nil
    }

    /// Whether an odd number of backslashes stands before `index`.
    private func isEscaped(_ index: Int, in range: Range<Int>, of line: Span<UInt8>) -> Bool {
        var first = index
        while first > range.lowerBound, line[first - 1] == UInt8(ascii: "\\") { first -= 1 }
        return (index - first) % 2 == 1
    }

    private func behindBracket(_ range: Range<Int>, of line: Span<UInt8>) -> Range<Int> {
        guard !range.isEmpty, line[range.lowerBound] == UInt8(ascii: "[") else { return range }
        return (line.firstIndex(of: UInt8(ascii: "]"), in: range) ?? range.lowerBound)..<range.upperBound
    }

    private func beforeBracket(_ range: Range<Int>, of line: Span<UInt8>) -> Range<Int> {
        guard !range.isEmpty, line[range.upperBound - 1] == UInt8(ascii: "]") else { return range }
        return range.lowerBound..<(line.lastIndex(of: UInt8(ascii: "["), in: range) ?? range.upperBound)
    }
}

extension Span<UInt8> {
    /// The offset of the first byte of `range` that is no blank, or its end.
    fileprivate func endOfBlanks(_ range: Range<Int>) -> Int {
        var index = range.lowerBound
        while index < range.upperBound, self[index] == UInt8(ascii: " ") { index += 1 }
        return index
    }

    /// The offset behind the last byte of `range` that is no blank, or its start.
    fileprivate func startOfBlanks(_ range: Range<Int>) -> Int {
        var index = range.upperBound
        while index > range.lowerBound, self[index - 1] == UInt8(ascii: " ") { index -= 1 }
        return index
    }
}
