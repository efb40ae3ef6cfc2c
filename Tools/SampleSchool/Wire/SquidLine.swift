import FlowModel

/// One line of Squid's native format (`logformat squid` of Squid 5 and 6). Squid stamps the end of a transaction.
struct SquidLine {
    var end: Timestamp
    var milliseconds: Int
    var client: Client
    /// Such as `TCP_TUNNEL/200`.
    var status: String
    var bytes: Int
    var method: String
    /// `host:443` for a tunnel, a whole URL otherwise.
    var target: String
    /// Nil when Squid asked nobody.
    var server: String?
    var contentType: String

    /// `%ts.%03tu %6tr %>a %Ss/%03>Hs %<st %rm %ru %[un %Sh/%<a %mt`, and a line feed.
    func write(to bytes: inout [UInt8]) {
        SquidLine.append(end.milliseconds / 1000, to: &bytes)
        bytes.append(UInt8(ascii: "."))
        SquidLine.append(end.milliseconds % 1000, width: 3, pad: UInt8(ascii: "0"), to: &bytes)
        bytes.append(UInt8(ascii: " "))
        SquidLine.append(Int64(milliseconds), width: 6, pad: UInt8(ascii: " "), to: &bytes)
        bytes.append(UInt8(ascii: " "))
        SquidLine.append(client.address, to: &bytes)
        SquidLine.append(status, to: &bytes)
        SquidLine.append(Int64(self.bytes), to: &bytes)
        bytes.append(UInt8(ascii: " "))
        SquidLine.append(method, to: &bytes)
        SquidLine.append(target, to: &bytes)
        SquidLine.append(client.user, to: &bytes)
        bytes.append(contentsOf: (server == nil ? "HIER_NONE/" : "HIER_DIRECT/").utf8)
        SquidLine.append(server ?? "-", to: &bytes)
        bytes.append(contentsOf: contentType.utf8)
        bytes.append(UInt8(ascii: "\n"))
    }

    private static func append(_ text: String, to bytes: inout [UInt8]) {
        bytes.append(contentsOf: text.utf8)
        bytes.append(UInt8(ascii: " "))
    }

    /// Decimal digits, padded on the left to `width`.
    private static func append(_ number: Int64, width: Int = 1, pad: UInt8 = 0, to bytes: inout [UInt8]) {
        var digits: InlineArray<20, UInt8> = .init(repeating: 0)
        var (rest, count) = (number.magnitude, 0)
        repeat {
            digits[count] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
            (rest, count) = (rest / 10, count + 1)
        } while rest > 0
        for _ in 0..<max(0, width - count) { bytes.append(pad) }
        while count > 0 {
            count -= 1
            bytes.append(digits[count])
        }
    }
}
