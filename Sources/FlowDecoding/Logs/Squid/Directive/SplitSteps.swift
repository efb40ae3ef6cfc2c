/// The steps of one direction. What most steps come down to, one byte to look for, is kept apart and close together:
/// copying whole steps for every line would cost more than splitting it.
struct SplitSteps: Sendable {
    let steps: [SplitStep]
    private let summaries: [Summary]

    /// A step in one word.
    struct Summary: Sendable {
        private let bits: Int

        init(_ step: SplitStep) {
            let isSought = step.padding == .none && (step.shape == .solid || step.shape == .host)
            bits =
                step.element << 16 | (isSought ? 0x100 : 0) | (step.shape == .host ? 0x200 : 0)
                | (step.literal.length > 1 ? 0x400 : 0) | (step.namesClient ? 0x800 : 0) | Int(step.delimiter)
        }

        var element: Int { bits &>> 16 }
        /// Whether the field ends where its delimiter is first met, but for the exceptions below.
        var isSought: Bool { bits & 0x100 != 0 }
        /// Whether it may be an address in brackets.
        var isHost: Bool { bits & 0x200 != 0 }
        /// Whether more than the delimiter belongs to the literal.
        var hasLongLiteral: Bool { bits & 0x400 != 0 }
        /// Whether the field names a user, an address or a device.
        var namesClient: Bool { bits & 0x800 != 0 }
        var delimiter: UInt8 { UInt8(truncatingIfNeeded: bits) }
    }

    init(_ steps: [SplitStep]) {
        self.steps = steps
        summaries = steps.map(Summary.init)
    }

    var indices: Range<Int> { summaries.indices }

    subscript(_ index: Int) -> Summary {
        @inline(__always) get { summaries[index] }
    }

    /// Takes the field that begins at `left` and its literal off the line; nil when the line does not fit.
    @inline(__always)
    func takeLeft(_ index: Int, _ left: inout Int, _ right: Int, of line: Span<UInt8>) -> Range<Int>? {
        let step = summaries[index]
        guard step.isSought, !step.isHost || left == right || line[left] != UInt8(ascii: "[") else {
            return steps[index].takeLeft(&left, right, of: line)
        }
        guard let end = line.firstIndex(of: step.delimiter, in: left..<right) else { return nil }
        let value = left..<end
        left = end &+ 1
        if step.hasLongLiteral {
            guard steps[index].literal.stands(at: end, before: right, in: line) else { return nil }
            left = end &+ steps[index].literal.length
        }
        return value
    }

    /// Takes the field that ends at `right` and its literal off the line; nil when the line does not fit.
    @inline(__always)
    func takeRight(_ index: Int, _ left: Int, _ right: inout Int, of line: Span<UInt8>) -> Range<Int>? {
        let step = summaries[index]
        guard step.isSought, !step.isHost || left == right || line[right &- 1] != UInt8(ascii: "]") else {
            return steps[index].takeRight(left, &right, of: line)
        }
        guard let last = line.lastIndex(of: step.delimiter, in: left..<right) else { return nil }
        let value = last &+ 1..<right
        right = last
        if step.hasLongLiteral {
            right = last &+ 1 &- steps[index].literal.length
            guard right >= left, steps[index].literal.stands(at: right, before: last &+ 1, in: line) else { return nil }
        }
        return value
    }
}
