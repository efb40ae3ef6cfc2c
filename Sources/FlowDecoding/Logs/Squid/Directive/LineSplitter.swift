/// Finds the fields of a line by the literals between them: from the left up to the one free field, and from the right
/// down to it. Values are not looked at.
struct LineSplitter: Sendable {
    private let opening: SplitLiteral
    /// The fields before the free one, in order; all when there is none.
    private let fromLeft: SplitSteps
    /// The free field's element.
    private let free: Int?
    /// The fields behind it, the last first.
    private let fromRight: SplitSteps
    private let closing: SplitLiteral

    init(_ elements: [DirectiveElement]) {
        free = elements.firstIndex { element in
            if case .field(let field) = element { field.shape == .free } else { false }
        }
        let end = free ?? elements.count
        opening = LineSplitter.literal(at: 0, of: elements)
        closing = free == nil ? .none : LineSplitter.literal(at: elements.count - 1, of: elements)
        fromLeft = SplitSteps(
            (0..<end).compactMap { index in
                guard case .field(let field) = elements[index] else { return nil }
                let literal = LineSplitter.literal(at: index + 1, of: elements)
                return SplitStep(field, element: index, literal: literal, delimiter: literal.first)
            })
        fromRight = SplitSteps(
            elements.indices.dropFirst(end + 1).reversed().compactMap { index in
                guard case .field(let field) = elements[index] else { return nil }
                let literal = LineSplitter.literal(at: index - 1, of: elements)
                return SplitStep(field, element: index, literal: literal, delimiter: literal.last)
            })
    }

    /// Empty where a field or nothing stands.
    private static func literal(at index: Int, of elements: [DirectiveElement]) -> SplitLiteral {
        guard elements.indices.contains(index), case .literal(let bytes) = elements[index] else { return .none }
        return SplitLiteral(bytes)
    }

    /// Calls `visit` with the number of each field's element and its range; false when the line, which fills `range`,
    /// does not fit. With `clientOnly`, for the fields that name a client and the free one.
    @inline(__always)
    func split(
        _ line: Span<UInt8>, _ range: Range<Int>, clientOnly: Bool, visit: (Int, Range<Int>) -> Void
    ) -> Bool {
        var left = range.lowerBound
        var right = range.upperBound
        guard opening.stands(at: left, before: right, in: line) else { return false }
        left &+= opening.length
        for index in fromLeft.indices {
            guard let value = fromLeft.takeLeft(index, &left, right, of: line) else { return false }
            if !clientOnly || fromLeft[index].namesClient { visit(fromLeft[index].element, value) }
        }
        guard let free else { return left == right }
        right &-= closing.length
        guard right >= left, closing.stands(at: right, before: right &+ closing.length, in: line) else { return false }
        for index in fromRight.indices {
            guard let value = fromRight.takeRight(index, left, &right, of: line) else { return false }
            if !clientOnly || fromRight[index].namesClient { visit(fromRight[index].element, value) }
        }
        visit(free, left..<right)
        return true
    }
}
