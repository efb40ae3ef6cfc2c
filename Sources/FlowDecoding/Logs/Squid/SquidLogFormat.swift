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
        let fits = splitter.split(line, to: end(of: line)) { element, range in
            let isAbsent = range.isEmpty || FoundFields.isDash(range, in: line)
            if isAbsent { return }
            if element == layout.user { fields.user = range }
            if element == layout.client { fields.client = range }
            if element == layout.hardware { fields.hardware = range }
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
    private func rulesOut(_ line: LineBounds, of block: Span<UInt8>, _ gate: IdentityGate) -> Bool {
        var end = line.end
        if end > line.start, block[end - 1] == UInt8(ascii: "\r") { end -= 1 }
        let bytes = block.extracting(line.start..<end)
        guard case .fields(let fields) = identity(of: bytes) else { return false }
        return !gate.mayName(fields, in: bytes)
    }

    private func end(of line: Span<UInt8>) -> Int {
        mayCarryHeaders ? MimeHeaders.end(ofLineBefore: line) : line.count
    }

    private func flow(of line: Span<UInt8>, identity: IdentityFields) throws(Anomaly) -> FlowRecord {
        var ranges = [Range<Int>](repeating: 0..<0, count: elementCount)
        guard splitter.split(line, to: end(of: line), visit: { ranges[$0] = $1 }) else { throw .formatMismatch }
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
