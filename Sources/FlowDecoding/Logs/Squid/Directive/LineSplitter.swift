/// Finds the fields of a line by the literals between them: from the left up to the one free field, and from the right
/// down to it. Values are not looked at.
struct LineSplitter: Sendable {
    private let elements: [DirectiveElement]
    /// Everything before this element is found from the left.
    private let pivot: Int

    init(_ elements: [DirectiveElement]) {
        self.elements = elements
        self.pivot =
            elements.firstIndex { element in
                if case .field(let field) = element { field.shape == .free } else { false }
            } ?? elements.count
    }

    /// Calls `visit` with the number of each field's element and its range; false when the line does not fit.
    @inline(__always)
    func split(_ line: Span<UInt8>, to end: Int, visit: (Int, Range<Int>) -> Void) -> Bool {
        var left = 0
        var right = end
        for index in 0..<pivot {
            guard let range = takeLeft(index, line, &left, right) else { return false }
            if case .field = elements[index] { visit(index, range) }
        }
        guard pivot < elements.count else { return left == right }
        for index in (pivot + 1..<elements.count).reversed() {
            guard let range = takeRight(index, line, left, &right) else { return false }
            if case .field = elements[index] { visit(index, range) }
        }
        visit(pivot, left..<right)
        return true
    }

    private func takeLeft(_ index: Int, _ line: Span<UInt8>, _ left: inout Int, _ right: Int) -> Range<Int>? {
        switch elements[index] {
        case .literal(let bytes):
            guard right - left >= bytes.count, LineSplitter.matches(bytes, line, left) else { return nil }
            left += bytes.count
            return left..<left
        case .field(let field):
            let next = literal(at: index + 1)?.first
            if field.isPadded, !field.isLeftAligned { left = LineSplitter.skipBlanks(line, left, right) }
            guard let end = LineSplitter.end(of: field, line, left..<right, next) else { return nil }
            let range = left..<end
            left = end
            if field.isPadded, field.isLeftAligned { skipPadding(line, &left, right, next) }
            return range
        }
    }

    private func takeRight(_ index: Int, _ line: Span<UInt8>, _ left: Int, _ right: inout Int) -> Range<Int>? {
        switch elements[index] {
        case .literal(let bytes):
            guard right - left >= bytes.count, LineSplitter.matches(bytes, line, right - bytes.count) else {
                return nil
            }
            right -= bytes.count
            return right..<right
        case .field(let field):
            if field.isPadded, field.isLeftAligned { right = LineSplitter.trimBlanks(line, left, right) }
            guard let previous = literal(at: index - 1)?.last,
                let start = LineSplitter.start(of: field, line, left..<right, previous)
            else { return nil }
            let range = start..<right
            right = start
            guard field.isPadded, !field.isLeftAligned, previous == UInt8(ascii: " ") else { return range }
            while right - 2 >= left, line[right - 2] == previous { right -= 1 }
            return range
        }
    }

    private func literal(at index: Int) -> [UInt8]? {
        guard elements.indices.contains(index), case .literal(let bytes) = elements[index] else { return nil }
        return bytes
    }

    /// Padding behind a left-aligned value, but not the literal blank that follows it.
    private func skipPadding(_ line: Span<UInt8>, _ left: inout Int, _ right: Int, _ next: UInt8?) {
        let keepsOne = next == UInt8(ascii: " ")
        while left < right, line[left] == UInt8(ascii: " ") {
            if keepsOne, left + 1 >= right || line[left + 1] != UInt8(ascii: " ") { return }
            left += 1
        }
    }
}

extension LineSplitter {
    private static func matches(_ bytes: [UInt8], _ line: Span<UInt8>, _ start: Int) -> Bool {
        for index in bytes.indices where line[start + index] != bytes[index] { return false }
        return true
    }

    private static func skipBlanks(_ line: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
        var start = start
        while start < end, line[start] == UInt8(ascii: " ") { start += 1 }
        return start
    }

    private static func trimBlanks(_ line: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
        var end = end
        while end > start, line[end - 1] == UInt8(ascii: " ") { end -= 1 }
        return end
    }

    /// Where the field that begins at `range` ends; `next` is the first byte of the literal behind it.
    private static func end(
        of field: DirectiveField, _ line: Span<UInt8>, _ range: Range<Int>, _ next: UInt8?
    ) -> Int? {
        if case .fixed(let length) = field.shape {
            return length <= range.count ? range.lowerBound + length : nil
        }
        guard let next else { return range.upperBound }
        var index = range.lowerBound
        // The brackets of an IPv6 host hold colons.
        if index < range.upperBound, line[index] == UInt8(ascii: "["), field.role == .domain {
            index = line.firstIndex(of: UInt8(ascii: "]"), in: range) ?? index
        }
        while index < range.upperBound, line[index] != next {
            index += field.shape == .escaped && line[index] == UInt8(ascii: "\\") ? 2 : 1
        }
        return index < range.upperBound ? index : nil
    }

    /// Where the field that ends at `range` begins; `previous` is the last byte of the literal before it.
    private static func start(
        of field: DirectiveField, _ line: Span<UInt8>, _ range: Range<Int>, _ previous: UInt8
    ) -> Int? {
        if case .fixed(let length) = field.shape {
            return length <= range.count ? range.upperBound - length : nil
        }
        var index = range.upperBound
        if field.role == .domain, index > range.lowerBound, line[index - 1] == UInt8(ascii: "]") {
            index = line.lastIndex(of: UInt8(ascii: "["), in: range) ?? index
        }
        while let found = line.lastIndex(of: previous, in: range.lowerBound..<index) {
            if field.shape != .escaped || !isEscaped(found, line, range.lowerBound) { return found + 1 }
            index = found
        }
        return nil
    }

    /// Whether an odd number of backslashes stands before `index`.
    private static func isEscaped(_ index: Int, _ line: Span<UInt8>, _ start: Int) -> Bool {
        var first = index
        while first > start, line[first - 1] == UInt8(ascii: "\\") { first -= 1 }
        return (index - first) % 2 == 1
    }
}
