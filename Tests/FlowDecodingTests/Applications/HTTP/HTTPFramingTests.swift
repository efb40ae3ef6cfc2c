import FlowDecoding
import Testing

@Suite struct HTTPFramingTests {
    private let second = "GET / HTTP/1.1\r\nHost: b.example\r\n\r\n"

    /// What is read behind a request with these headers and this body.
    private func after(_ headers: String, _ body: String) -> HTTPReading {
        HTTPReading("POST / HTTP/1.1\r\n\(headers)\r\n\r\n" + body + second)
    }

    @Test(arguments: [
        ("Content-Length: 3", "abc"), ("content-length:0", ""), ("Content-Length: 003", "abc"),
        ("Content-Length: 3, 3", "abc"),
        ("Content-Length: 3\r\nContent-Length: 3", "abc"), ("Content-Length:\r\n 3", "abc"), ("X: y", ""),
        ("Transfer-Encoding: chunked", "3\r\nabc\r\n0\r\n\r\n"), ("Transfer-Encoding: Chunked", "3\nabc\n0\n\n"),
        ("Transfer-Encoding: gzip\r\nTransfer-Encoding: chunked", "0\r\n\r\n"), ("Transfer-Encoding: identity", ""),
        ("Transfer-Encoding: chunked\r\nContent-Length: 90", "0\r\n\r\n"),
        ("Transfer-Encoding: chunked", "0\r\nA: b\r\n\r\n"),
        ("Transfer-Encoding: chunked", "3 ;a=b\r\nabc\r\n000;c\r\n\r\n"),
        ("Transfer-Encoding: chunked", "a\r\n0123456789\r\n0\r\n\r\n"),
        ("Transfer-Encoding: chunked", "00000000000000000003\r\nabc\r\n0\r\n\r\n"),
    ])
    func bodiesThatArePassedOver(_ headers: String, _ body: String) {
        #expect(after(headers, body).names == ["http_host b.example"])
    }

    @Test(arguments: [
        ("Content-Length: 3, 4", ""), ("Content-Length: 3\r\nContent-Length: 4", ""), ("Content-Length: -1", ""),
        ("Content-Length: +0", ""), ("Content-Length: 0x0", ""), ("Content-Length:", ""),
        ("Content-Length: 9999999999999999999", ""),
        ("Transfer-Encoding: gzip", ""), ("Transfer-Encoding: chunked, gzip", "0\r\n\r\n"),
        ("Transfer-Encoding: xchunked", "0\r\n\r\n"),
        ("Transfer-Encoding: chunked", "\r\n0\r\n\r\n"), ("Transfer-Encoding: chunked", "x\r\n"),
        ("Transfer-Encoding: chunked", "-1\r\n"),
        ("Transfer-Encoding: chunked", "3\r\nabcd\r\n0\r\n\r\n"), ("Transfer-Encoding: chunked", "1 1\r\n"),
        ("Transfer-Encoding: chunked", "ffffffffffffffff\r\n"), ("Transfer-Encoding: chunked", "10000000000000000\r\n"),
        ("Transfer-Encoding: chunked", "3\r\nabc\r0\r\n\r\n"),
    ])
    func framingThatNobodyCanFollowEndsTheReading(_ headers: String, _ body: String) {
        let reading = after(headers, body)
        #expect(reading.names == [])
        #expect(reading.next == .end)
    }

    @Test func hugeBodiesAreSkippedWithoutOverflow() {
        for headers in [
            "Content-Length: 999999999999999999\r\n\r\n", "Transfer-Encoding: chunked\r\n\r\nfffffffffffffff\r\n",
        ] {
            var reader = HTTPRequestReader()
            let bytes = Array(("PUT / HTTP/1.1\r\n" + headers + "abc").utf8)
            let read = reader.read(bytes.span) { _ in }
            #expect(read.consumed == bytes.count)
            guard case .skip(let count) = read.next else {
                Issue.record("nothing to skip")
                continue
            }
            #expect(count > 900_000_000_000_000_000)
        }
    }

    @Test func linesOfChunksAreBounded() {
        let limit = HTTPRequestReader.longestChunkLine
        func line(_ count: Int) -> String { "0;" + String(repeating: "x", count: count - 3) + "\n" }
        #expect(after("Transfer-Encoding: chunked", line(limit) + "\r\n").names.count == 1)
        #expect(after("Transfer-Encoding: chunked", line(limit + 1) + "\r\n").next == .end)
        let endless = "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n0;" + String(repeating: "x", count: limit)
        #expect(HTTPReading(endless).next == .end)
    }

    @Test func trailersAreBounded() {
        let field = "X: " + String(repeating: "x", count: 1019) + "\r\n"
        let count = HTTPRequestReader.longestHead / field.utf8.count
        func trailer(_ count: Int) -> String { "0\r\n" + String(repeating: field, count: count) + "\r\n" }
        #expect(after("Transfer-Encoding: chunked", trailer(count)).names.count == 1)
        #expect(after("Transfer-Encoding: chunked", trailer(count + 1)).next == .end)
    }

    @Test func aTunnelBeginsBehindConnect() {
        let head = "CONNECT a.example:443 HTTP/1.1\r\nHost: a.example:443\r\nContent-Length: 9\r\n\r\n"
        let reading = HTTPReading(head + "\u{16}\u{3}\u{1}")
        #expect(reading.names == ["http_connect a.example", "http_host a.example"])
        #expect(reading.next == .restart)
        #expect(reading.position == head.utf8.count)
    }

    @Test func anUpgradeMayBeTakenUpOrNot() {
        let offer = "GET / HTTP/1.1\r\nHost: a.example\r\nUpgrade: websocket\r\n\r\n"
        #expect(HTTPReading(offer + second).names == ["http_host a.example", "http_host b.example"])
        #expect(HTTPReading(offer).next == .more)
        #expect(HTTPReading(Array(offer.utf8) + [0x81, 0x85, 1, 2, 3, 4]).next == .end)
        #expect(HTTPReading(offer + "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n").next == .end)
        let secure = offer.replacing("websocket", with: "TLS/1.0")
        let reading = HTTPReading(Array(secure.utf8) + [0x16, 3, 1])
        #expect(reading.next == .restart)
        #expect(reading.position == secure.utf8.count)
    }

    @Test func whatFollowsARequestAndIsNoneEndsTheReading() {
        #expect(HTTPReading(second + "cruft\r\n" + second).names == ["http_host b.example"])
        #expect(HTTPReading(second + "cruft\r\n" + second).next == .end)
        #expect(HTTPReading("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n").next == .end)
    }

    @Test func anEndedReaderStaysEnded() {
        var reader = HTTPRequestReader()
        #expect(reader.read(Array("x".utf8).span) { _ in }.next == .foreign)
        #expect(reader.read(Array(second.utf8).span) { _ in Issue.record("reported") }.next == .foreign)
    }
}
