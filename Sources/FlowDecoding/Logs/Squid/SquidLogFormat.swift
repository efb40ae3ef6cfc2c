import FlowModel

/// A format that a school wrote itself by a `logformat` directive, compiled when the configuration is read. Made by
/// `SquidDirective.compile`.
package struct SquidLogFormat: LogFormat {
    private let layout: FieldLayout
    private let splitter: LineSplitter
    private let elementCount: Int
    /// Nil when the stamp stands at no known column.
    private let activity: ActivitySampler?
    private let userEncoding: UserEncoding
    /// Whether `log_mime_hdrs on` would append header blocks, as it does to built-in formats alone.
    private let mayCarryHeaders: Bool

    init(parsing directive: String, from start: Int, mayCarryHeaders: Bool) throws(DirectiveFault) {
        let parsed = try DirectiveParser.parse(Array(directive.utf8), from: start)
        let layout = try FieldLayout(parsed)
        let elements = try DirectiveChecker.shaped(parsed)
        self.layout = layout
        self.splitter = LineSplitter(elements)
        self.elementCount = elements.count
        self.activity = StampColumn.find(in: elements).map { ActivitySampler(column: $0) }
        self.userEncoding = SquidLogFormat.encoding(of: layout.user.map { elements[$0] })
        self.mayCarryHeaders = mayCarryHeaders
    }

    package func identity(of line: Span<UInt8>) -> IdentityRead {
        var fields = IdentityFields(userEncoding: userEncoding)
        let fits = splitter.split(line, 0..<end(of: line), clientOnly: true) { element, value in
            guard FoundFields.isPresent(value, in: line) else { return }
            if element == layout.user { fields.user = value }
            if element == layout.client { fields.client = value }
            if element == layout.hardware { fields.hardware = value }
        }
        return fits ? .fields(fields) : .unreadable(.formatMismatch)
    }

    package func record(of line: Span<UInt8>, identity: IdentityFields) -> RecordRead {
        do {
            return .flow(try flow(of: line, identity: identity))
        } catch {
            return .unreadable(error)
        }
    }

    package func scan(
        _ block: Span<UInt8>, for gate: IdentityGate, candidate: (CandidateLine) -> Void
    ) -> BlockCount {
        var count = scanLines(of: block, rulesOut: { rulesOut($0, of: block, gate) }, candidate: candidate)
        count.activity = activity?.instants(in: block)
        return count
    }

    /// Whether the client fields that the line does have belong to nobody who is bound.
    ///
    /// Kept apart from the loop over the lines: inlined there, it runs out of registers and takes half as long again.
    @inline(never)
    private func rulesOut(_ line: LineBounds, of block: Span<UInt8>, _ gate: IdentityGate) -> Bool {
        var end = line.end
        if end > line.start, block[end - 1] == UInt8(ascii: "\r") { end -= 1 }
        if mayCarryHeaders { end = line.start + self.end(of: block.extracting(line.start..<end)) }
        var mayName = false
        let fits = splitter.split(block, line.start..<end, clientOnly: true) { element, value in
            if !mayName { mayName = self.mayName(element, value, of: block, gate) }
        }
        return fits && !mayName
    }

    /// Whether the value of a field could be bound, judged by its last eight bytes.
    @inline(__always)
    private func mayName(_ element: Int, _ value: Range<Int>, of block: Span<UInt8>, _ gate: IdentityGate) -> Bool {
        guard FoundFields.isPresent(value, in: block) else { return false }
        guard value.upperBound >= 8 else { return true }
        let word = block.word(endingAt: value.upperBound)
        if element == layout.client {
            return gate.wantsClient && gate.mayName(clientEndingIn: word, count: value.count)
        }
        if element == layout.user { return gate.wantsUser && mayName(user: word, count: value.count, gate) }
        return element == layout.hardware && gate.wantsHardware
    }

    @inline(__always)
    private func mayName(user word: UInt64, count: Int, _ gate: IdentityGate) -> Bool {
        // `\"` stands for a byte of the name itself, so what follows the backslash is not where the name's tail begins.
        if userEncoding == .backslashEscapes, word.bytes(equalTo: UInt8(ascii: "\\")) != 0 { return true }
        let lastWord = word.bytes(equalTo: UInt8(ascii: " ")).leadingZeroBitCount &>> 3
        return gate.mayName(userEndingIn: word, count: min(count, lastWord))
    }

    private func end(of line: Span<UInt8>) -> Int {
        mayCarryHeaders ? MimeHeaders.end(ofLineBefore: line) : line.count
    }

    private func flow(of line: Span<UInt8>, identity: IdentityFields) throws(Anomaly) -> FlowRecord {
        var ranges = [Range<Int>](repeating: 0..<0, count: elementCount)
        guard splitter.split(line, 0..<end(of: line), clientOnly: false, visit: { ranges[$0] = $1 }) else {
            throw .formatMismatch
        }
        let fields = FoundFields(layout: layout, ranges: ranges)
        let form = fields.form(of: line)
        let down = try fields.size(layout.down, of: line)
        return FlowRecord(
            time: try fields.time(of: line), client: try ClientFields.read(identity, of: line),
            host: try fields.host(of: line), serverName: try fields.name(layout.serverName, of: line), form: form,
            outcome: try fields.result(of: line).outcome(form: form, down: down), down: down,
            up: try fields.size(layout.up, of: line), referer: fields.referer(of: line))
    }

    private static func encoding(of element: DirectiveElement?) -> UserEncoding {
        guard case .field(let field) = element else { return .plain }
        return switch field.quoting {
        case .quotes: .backslashEscapes
        case .mimeBlob: .percentAndDoubledBackslash
        case .url: .percent
        case .none, .raw, .shell: .plain
        }
    }
}
