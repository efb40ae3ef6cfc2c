import FlowModel

/// Squid's built-in format `squid`:
/// `%ts.%03tu %6tr %>a %Ss/%03>Hs %<st %rm %ru %[un %Sh/%<a %mt`.
///
/// The stamp is the END of the exchange, so its start is stamp less elapsed time. The size counts bytes to the client
/// alone. `error:` pseudo URLs are no exchanges.
package struct SquidNativeFormat: LogFormat {
    package init() {}

    package func identity(of line: Span<UInt8>) -> IdentityRead {
        guard let fields = SquidNativeFields(line) else { return .unreadable(.missingField) }
        let user = fields.user
        let hasUser = !user.isEmpty && !(user.count == 1 && line[user.lowerBound] == UInt8(ascii: "-"))
        return .fields(
            IdentityFields(
                user: hasUser ? user : nil, client: fields.client, userEncoding: .percentAndDoubledBackslash))
    }

    /// Stamp and elapsed time are the first two fields.
    package func time(of line: Span<UInt8>) -> FlowTime? {
        guard let blank = line.firstIndex(of: UInt8(ascii: " "), in: 0..<line.count) else { return nil }
        var start = blank
        while start < line.count, line[start] == UInt8(ascii: " ") { start += 1 }
        guard let end = line.firstIndex(of: UInt8(ascii: " "), in: start..<line.count) else { return nil }
        return (try? SquidTime.span(endingAt: 0..<blank, lasting: start..<end, of: line)).map { .span($0) }
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
        let quick = SquidNativeGate(gate: gate)
        var count = scanLines(of: block, rulesOut: { quick.rulesOut($0, of: block) }, candidate: candidate)
        count.activity = ActivitySampler(column: 0).instants(in: block)
        return count
    }

    private func flow(of line: Span<UInt8>, identity: IdentityFields) throws(Anomaly) -> FlowRecord {
        guard let fields = SquidNativeFields(line) else { throw .missingField }
        let time = try SquidTime.span(endingAt: fields.stamp, lasting: fields.elapsed, of: line)
        let client = try ClientFields.read(identity, of: line)
        let result = try SquidResult(fields.result, of: line)
        guard let size = line.decimal(fields.size) else { throw .unreadableSize }
        let target = try RequestTarget(fields.url, method: fields.method, of: line)
        let down = ByteCount(size)
        return FlowRecord(
            time: .span(time), client: client, host: target.host, form: target.form,
            outcome: result.outcome(form: target.form, down: down), down: down)
    }
}
