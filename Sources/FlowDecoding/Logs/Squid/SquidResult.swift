import FlowModel

/// What Squid says became of a request: its own code (`%Ss`) and the HTTP status sent to the client (`%>Hs`).
package struct SquidResult: Equatable {
    /// What the code says, reduced to what decides an outcome.
    var code: SquidResultCode
    /// Nil when the format has none; 0 when Squid sent none (`000`).
    var status: Int?

    package init(code: SquidResultCode, status: Int?) {
        self.code = code
        self.status = status
    }

    /// Reads `TCP_TUNNEL/200`.
    init(_ range: Range<Int>, of line: Span<UInt8>) throws(Anomaly) {
        guard let slash = line.lastIndex(of: UInt8(ascii: "/"), in: range), slash > range.lowerBound else {
            throw .unreadableStatus
        }
        code = SquidResultCode(range.lowerBound..<slash, of: line)
        status = try SquidResult.status(slash + 1..<range.upperBound, of: line)
    }

    /// Three digits; `-` is what Squid writes for none in some formats.
    static func status(_ range: Range<Int>, of line: Span<UInt8>) throws(Anomaly) -> Int {
        if range.count == 1, line[range.lowerBound] == UInt8(ascii: "-") || line[range.lowerBound] == UInt8(ascii: "0")
        {
            return 0
        }
        guard range.count == 3, let status = line.decimal(range), status == 0 || (100..<600).contains(status) else {
            throw .unreadableStatus
        }
        return Int(status)
    }

    /// What the exchange counts as. Where a line can be read in two ways, the one that is not use is taken: a 403 may come
    /// from the site itself, but a parent proxy's refusal looks just the same.
    package func outcome(form: FlowForm, down: ByteCount?) -> FlowOutcome {
        if status == 407 { return .authenticationRequired }
        if code == .denied || status == 403 { return .denied }
        if form == .tunnel, code == .none, status == 200, (down ?? .zero) == .zero { return .tunnelPreamble }
        if code == .none { return .failed }
        if let status, status == 0 || status >= 500 { return .failed }
        if code == .aborted, (down ?? .zero) == .zero { return .failed }
        return .delivered
    }
}
