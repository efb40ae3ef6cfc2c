import FlowDecoding
import Testing

@Suite struct ProxyProtocolHeaderTests {
    private func read(_ text: String) -> StreamRead { ProxyProtocolHeader.read(Array(text.utf8).span) }
    private let signature: [UInt8] = [0x0d, 0x0a, 0x0d, 0x0a, 0x00, 0x0d, 0x0a, 0x51, 0x55, 0x49, 0x54, 0x0a]

    @Test(arguments: [
        "PROXY TCP4 192.0.2.1 198.51.100.2 56324 443\r\n", "PROXY TCP6 2001:db8::1 ::1 1 65535\r\n",
        "PROXY UNKNOWN\r\n",
        "PROXY UNKNOWN ffff::1 ffff::2 1 2\r\n",
    ])
    func linesArePassedOver(_ line: String) {
        let count = line.utf8.count
        #expect(read(line + "GET / HTTP/1.1\r\n") == StreamRead(consumed: count, next: .restart))
        for end in 0..<count {
            #expect(ProxyProtocolHeader.read(Array(line.utf8.prefix(end)).span).next == .more)
        }
    }

    @Test(arguments: [
        "PROXY \r\n", "PROXX ", "PROXY TCP4 192.0.2.1 198.51.100.2 56324 443\n",
        "PROXY TCP4 192.0.2.1 198.51.100.2 56324\r\n",
        "PROXY TCP4 192.0.2.1 198.51.100.2 1 65536\r\n", "PROXY TCP4 ::1 ::1 1 2\r\n",
        "PROXY TCP6 192.0.2.1 192.0.2.1 1 2\r\n",
        "PROXY TCP4  192.0.2.1 198.51.100.2 1 2\r\n", "PROXY TCP4 192.0.2.1 198.51.100.2 1 2 3\r\n",
        "PROXY UNKNOWNX\r\n",
        "PROXY UDP4 192.0.2.1 198.51.100.2 1 2\r\n", "PROXY TCP4 192.0.2.1 198.51.100.2 1 2 \r\n",
        "POST / HTTP/1.1\r\n", "x",
        "PROXY\r\n",
    ])
    func otherLinesAreNot(_ line: String) {
        #expect(read(line) == StreamRead(consumed: 0, next: .foreign))
    }

    @Test func linesAreBounded() {
        func line(_ count: Int) -> String {
            "PROXY UNKNOWN " + String(repeating: "x", count: count - 16) + "\r\n"
        }
        let limit = ProxyProtocolHeader.longestLine
        #expect(read(line(limit)) == StreamRead(consumed: limit, next: .restart))
        #expect(read(line(limit + 1)).next == .foreign)
    }

    @Test func binaryHeadersArePassedOver() {
        let header = signature + [0x21, 0x11, 0x00, 0x0c] + [UInt8](repeating: 7, count: 12)
        #expect(ProxyProtocolHeader.read((header + [1, 2]).span) == StreamRead(consumed: header.count, next: .restart))
        for end in 0..<header.count {
            #expect(ProxyProtocolHeader.read(Array(header[..<end]).span).next == .more)
        }
        let local = signature + [0x20, 0x00, 0x00, 0x00]
        #expect(ProxyProtocolHeader.read(local.span) == StreamRead(consumed: 16, next: .restart))
    }

    @Test func otherBinaryHeadersAreNot() {
        for rest in [[0x11, 0x11], [0x22, 0x11], [0x21, 0x41], [0x21, 0x13]] as [[UInt8]] {
            #expect(ProxyProtocolHeader.read((signature + rest + [0, 0]).span).next == .foreign)
        }
        for index in signature.indices {
            var changed = signature
            changed[index] ^= 0x20
            #expect(ProxyProtocolHeader.read(changed.span).next == .foreign)
        }
    }

    @Test func binaryHeadersAreBounded() {
        func header(_ count: Int) -> [UInt8] {
            signature + [0x21, 0x11, UInt8((count - 16) >> 8), UInt8((count - 16) & 0xff)]
                + [UInt8](repeating: 0, count: count - 16)
        }
        let limit = ProxyProtocolHeader.longestBinary
        #expect(ProxyProtocolHeader.read(header(limit).span) == StreamRead(consumed: limit, next: .restart))
        #expect(ProxyProtocolHeader.read(header(limit + 1).span).next == .foreign)
    }
}
