/// Compiles what follows `logformat` in a school's `squid.conf` into a reader of its lines.
package enum SquidDirective {
    /// Accepts the name of a built-in format (`squid`, `common`, `combined`), the codes alone, or the whole directive
    /// `logformat NAME CODES`.
    ///
    /// Refused, with the column: codes that cannot be split without doubt, values that Squid would cut off, a local
    /// time without zone, and a format that lacks time, client, host, or what became of the request.
    package static func compile(_ directive: String) throws(DirectiveFault) -> any LogFormat {
        switch directive {
        case "squid": return SquidNativeFormat()
        case "common": return try SquidLogFormat(parsing: common, from: 0, mayCarryHeaders: true)
        case "combined": return try SquidLogFormat(parsing: combined, from: 0, mayCarryHeaders: true)
        case "referrer": throw lacking("neither user nor outcome: a refused request would look like a visit")
        case "useragent": throw lacking("no host")
        default:
            let start = try startOfCodes(directive)
            return try SquidLogFormat(parsing: directive, from: start, mayCarryHeaders: false)
        }
    }

    /// Squid 5 and 6; the time is the end alone. The protocol is taken whole (`HTTP/1.1`): for a connection without a
    /// request Squid writes `NONE/0.0` there.
    private static let common = #"%>a %[ui %[un [%tl] "%rm %ru %rv" %>Hs %<st %Ss:%Sh"#
    private static let combined =
        #"%>a %[ui %[un [%tl] "%rm %ru %rv" %>Hs %<st "%{Referer}>h" "%{User-Agent}>h" %Ss:%Sh"#

    private static func lacking(_ what: String) -> DirectiveFault {
        DirectiveFault(
            column: 1, problem: "this built-in format carries \(what)",
            hint: "let Squid write a second access_log in the format squid")
    }

    /// The offset of the codes, behind `logformat NAME ` where that is given.
    private static func startOfCodes(_ directive: String) throws(DirectiveFault) -> Int {
        let bytes = Array(directive.utf8)
        if bytes.isEmpty {
            throw DirectiveFault(
                column: 1, problem: "the directive is empty", hint: "write squid for Squid's own format")
        }
        let keyword = Array("logformat".utf8)
        guard bytes.starts(with: keyword), bytes.count > keyword.count, isBlank(bytes[keyword.count]) else { return 0 }
        var position = keyword.count
        while position < bytes.count, isBlank(bytes[position]) { position += 1 }
        while position < bytes.count, !isBlank(bytes[position]) { position += 1 }
        while position < bytes.count, isBlank(bytes[position]) { position += 1 }
        guard position < bytes.count else {
            throw DirectiveFault(
                column: bytes.count, problem: "no codes follow the name of the format", hint: "copy the whole line")
        }
        return position
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
}
