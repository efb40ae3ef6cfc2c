import FlowModel

/// Times as Squid writes them: `1795384129.389`, seconds and milliseconds since 1970 in UTC.
enum SquidTime {
    /// Milliseconds; a tunnel that was open for a month is a broken counter (a proxy is restarted for updates sooner).
    static let longestDuration: Int64 = 31 * 86_400_000

    /// The span of an exchange that was logged at its end.
    static func span(
        endingAt stamp: Range<Int>, lasting elapsed: Range<Int>, of line: Span<UInt8>
    ) throws(Anomaly) -> Interval {
        let end = try instant(stamp, of: line)
        let length = try duration(elapsed, of: line)
        return Interval(start: end.adding(milliseconds: -length), milliseconds: length)
    }

    /// Seconds, a point, exactly three digits.
    static func instant(_ range: Range<Int>, of line: Span<UInt8>) throws(Anomaly) -> Timestamp {
        guard range.count > 4, line[range.upperBound - 4] == UInt8(ascii: "."),
            let seconds = line.decimal(range.lowerBound..<range.upperBound - 4, digits: 11),
            let milliseconds = line.decimal(range.upperBound - 3..<range.upperBound)
        else { throw .unreadableTime }
        return Timestamp(milliseconds: seconds * 1000 + milliseconds)
    }

    /// Whole milliseconds, never negative.
    static func duration(_ range: Range<Int>, of line: Span<UInt8>) throws(Anomaly) -> Int64 {
        guard let length = line.decimal(range), length <= longestDuration else { throw .unreadableDuration }
        return length
    }
}
