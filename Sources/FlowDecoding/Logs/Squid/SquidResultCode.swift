/// Squid's result code (`%Ss`), reduced to what decides an outcome.
package enum SquidResultCode: Equatable {
    /// `TCP_DENIED`, `TCP_DENIED_REPLY`, `TCP_DENIED_ABORTED`.
    case denied
    /// `NONE_NONE`, `TAG_NONE` (Squid 3.5, 4), `NONE`: Squid itself answered, no server was asked.
    case none
    /// `..._ABORTED`: the client went away.
    case aborted
    case other

    init(_ range: Range<Int>, of line: Span<UInt8>) {
        if line.holds("TCP_DENIED", at: range.lowerBound, before: range.upperBound) {
            self = .denied
        } else if SquidResultCode.isNone(range, of: line) {
            self = .none
        } else if line.holds("_ABORTED", at: range.upperBound - 8, before: range.upperBound) {
            self = .aborted
        } else {
            self = .other
        }
    }

    private static func isNone(_ range: Range<Int>, of line: Span<UInt8>) -> Bool {
        let start = range.lowerBound
        let end = range.upperBound
        return line.holds("NONE_NONE", at: start, before: end) || line.holds("TAG_NONE", at: start, before: end)
            || range.count == 4 && line.holds("NONE", at: start, before: end)
            || line.holds("NONE_ABORTED", at: start, before: end)
    }
}
