import FlowModel

/// The fields of one line, by the numbers of their elements, and how to read them.
struct FoundFields {
    let layout: FieldLayout
    let ranges: [Range<Int>]

    /// The range of a field; nil when the format has none, or when the field is `-`.
    func present(_ element: Int?, in line: Span<UInt8>) -> Range<Int>? {
        guard let element else { return nil }
        let range = ranges[element]
        return FoundFields.isPresent(range, in: line) ? range : nil
    }

    /// Neither empty nor `-`.
    static func isPresent(_ range: Range<Int>, in line: Span<UInt8>) -> Bool {
        range.count > 1 || range.count == 1 && line[range.lowerBound] != UInt8(ascii: "-")
    }

    /// Start and end where both are known, by whichever two of start, end and duration the format has.
    func time(of line: Span<UInt8>) throws(Anomaly) -> FlowTime {
        let end = try end(of: line)
        let length: Int64? =
            if let duration = layout.duration { try SquidTime.duration(ranges[duration], of: line) } else { nil }
        guard let started = layout.start else {
            guard let end else { throw .unreadableTime }
            guard let length else { return .endOnly(end) }
            return .span(Interval(start: end.adding(milliseconds: -length), milliseconds: length))
        }
        let start = try SquidTime.instant(ranges[started], of: line)
        if let end {
            guard let span = Interval(start: start, end: end), span.milliseconds <= SquidTime.longestDuration else {
                throw .unreadableTime
            }
            return .span(span)
        }
        guard let length else { return .startOnly(start) }
        return .span(Interval(start: start, milliseconds: length))
    }

    private func end(of line: Span<UInt8>) throws(Anomaly) -> Timestamp? {
        let milliseconds = try part(layout.endMilliseconds, below: 1000, of: line)
        if let seconds = layout.endSeconds {
            guard let value = line.decimal(ranges[seconds], digits: 11) else { throw .unreadableTime }
            return Timestamp(milliseconds: value * 1000 + milliseconds)
        }
        guard let date = layout.endDate, let pattern = layout.datePattern else { return nil }
        guard let instant = pattern.instant(ranges[date], of: line) else { throw .unreadableTime }
        return instant.adding(milliseconds: milliseconds)
    }

    private func part(_ element: Int?, below limit: Int64, of line: Span<UInt8>) throws(Anomaly) -> Int64 {
        guard let element else { return 0 }
        guard let value = line.decimal(ranges[element]), value < limit else { throw .unreadableTime }
        return value
    }

    /// What became of the request.
    func result(of line: Span<UInt8>) throws(Anomaly) -> SquidResult {
        let status: Int? =
            if let element = layout.status { try SquidResult.status(ranges[element], of: line) } else { nil }
        let code = layout.resultCode.map { SquidResultCode(ranges[$0], of: line) } ?? .other
        return SquidResult(code: code, status: status)
    }

    /// A count of bytes; nil when the format has none.
    func size(_ element: Int?, of line: Span<UInt8>) throws(Anomaly) -> ByteCount? {
        guard let range = present(element, in: line) else { return nil }
        guard let bytes = line.decimal(range) else { throw .unreadableSize }
        return ByteCount(bytes)
    }

    /// A name in a field of its own; nil for `-`, an address, or a name without a dot.
    func name(_ element: Int?, of line: Span<UInt8>) throws(Anomaly) -> HostName? {
        guard let range = present(element, in: line) else { return nil }
        return try AuthorityHost.read(range, of: line)
    }

    /// The host of the `Referer`. What cannot be read is taken as absent: the header is the client's own free text.
    func referer(of line: Span<UInt8>) -> HostName? {
        guard let range = present(layout.referer, in: line) else { return nil }
        return try? RequestTarget.host(of: range, mayBeBare: false, in: line)
    }

    /// The host that was asked for. Without any, only a TLS name can say where the exchange went.
    func host(of line: Span<UInt8>) throws(Anomaly) -> HostName? {
        if let url = layout.url {
            return try RequestTarget.host(of: ranges[url], mayBeBare: form(of: line) == .tunnel, in: line)
        }
        guard let domain = layout.domain else { return nil }
        guard present(domain, in: line) != nil else { throw .pseudoURL }
        return try name(domain, of: line)
    }

    /// By the method; without one by the shape of the URL, and without that by Squid's own code.
    func form(of line: Span<UInt8>) -> FlowForm {
        if let method = layout.method {
            return ranges[method].count == 7 && line.holds("CONNECT", at: ranges[method].lowerBound)
                ? .tunnel : .request
        }
        if let url = layout.url {
            let range = ranges[url]
            for index in range where line.holds("://", at: index, before: range.upperBound) { return .request }
            return .tunnel
        }
        guard let code = layout.resultCode else { return .request }
        return line.holds("TCP_TUNNEL", at: ranges[code].lowerBound, before: ranges[code].upperBound)
            ? .tunnel : .request
    }
}
