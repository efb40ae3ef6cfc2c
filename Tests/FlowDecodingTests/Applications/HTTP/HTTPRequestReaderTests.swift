import FlowDecoding
import Testing

@Suite struct HTTPRequestReaderTests {
    /// Three requests in a row; in the bodies stand requests that nobody made.
    private let stream = Array(
        """
        POST /a HTTP/1.1\r\nHost: one.example:80\r\nReferer: http://not.example/\r\nContent-Length: 42\r\n\r\n\
        GET / HTTP/1.1\r\nHost: smuggled.example\r\n\r\n\
        \r\nPUT /b HTTP/1.1\nhost:TWO.example.\nTransfer-Encoding: gzip, chunked\n\n\
        2B;x="y"\r\nGET / HTTP/1.1\r\nHost: smuggled2.example\r\n\r\n\r\n00\r\nHost: trailer.example\r\n\r\n\
        GET http://me:pw@three.example:81/x?Host: HTTP/1.0\r\nOrigin: http://no.example\r\nHost: other.example\r\n\r\n
        """.utf8)

    private let expected = [
        "http_host one.example", "http_host two.example", "http_absuri three.example", "http_host other.example",
    ]

    @Test func everySplitGivesTheSameNames() {
        let whole = HTTPReading(stream)
        #expect(whole.names == expected)
        #expect(whole.next == .more)
        #expect(whole.position == stream.count)
        for first in 1..<stream.count {
            #expect(HTTPReading(stream, cuts: [first]) == whole)
            #expect(HTTPReading(stream, cuts: [first, first + 7]) == whole)
        }
        #expect(HTTPReading(stream, cuts: Array(1..<stream.count)) == whole)
    }

    @Test func everyPrefixGivesTheFirstOfTheNames() {
        for end in 0..<stream.count {
            let names = HTTPReading(Array(stream[..<end])).names
            #expect(names == Array(expected.prefix(names.count)))
        }
    }

    @Test func noChangedByteTraps() {
        for index in stream.indices {
            for value in [0x00, 0x09, 0x0a, 0x0d, 0x20, 0x39, 0x3a, 0x66, 0xff] as [UInt8] {
                var changed = stream
                changed[index] = value
                let whole = HTTPReading(changed)
                #expect(whole.names.count <= 8)
                #expect(HTTPReading(changed, cuts: [index, index + 1]).names == whole.names)
            }
        }
    }

    @Test(arguments: [
        "GET / HTTP/1.1", "GET /a b HTTP/1.1", "VERSION-CONTROL * HTTP/1.1", "RPC_IN_DATA / HTTP/1.1", "GET x HTTP/1.0",
        "GET / HTTP/1.", "GET /HTTP/1.1", "GET HTTP/1.1", "GET  /\t HTTP/1.1 ", "A / HTTP/1.9", "OPTIONS * HTTP/1.1",
    ])
    func linesThatServersTake(_ line: String) {
        for end in ["\n", "\r\n", "\r\r\n"] {
            let reading = HTTPReading(line + end + "Host: a.example\n\n")
            #expect(reading.names == ["http_host a.example"])
        }
    }

    @Test(arguments: [
        "get / HTTP/1.1", "GET / http/1.1", "GET / HTTP/2.0", "GET /", "GET", "GET/ HTTP/1.1", " GET / HTTP/1.1",
        "G3T / HTTP/1.1", "-GET / HTTP/1.1", "GET / HTTP/1.12", "GET / HTTP/1.1x", "HTTP/1.1 200 OK",
        "\u{16}\u{3}\u{1}",
        "GET /\u{1} HTTP/1.1", "GET\t/ HTTP/1.1", "SSH-2.0-OpenSSH", "OPTIONS sip:a SIP/2.0", "PROXY TCP4",
    ])
    func whatIsNoRequest(_ line: String) {
        let reading = HTTPReading(line + "\r\nHost: a.example\r\n\r\n")
        #expect(reading.names == [])
        #expect(reading.next == .foreign)
        #expect(reading.position == 0)
    }

    @Test func whatCannotBecomeARequestIsKnownEarly() {
        for start in ["g", "GET\u{0}", "GET /\u{0}", "\u{16}", "G\r", "\r\n\r\n1"] {
            #expect(HTTPReading(start).next == .foreign)
        }
        for start in ["", "G", "GET", "GET ", "GET /", "GET / HTTP/1.1\r", "\r\n", "\r\nG"] {
            #expect(HTTPReading(start).next == .more)
        }
    }

    @Test func methodsAndLeadsAreBounded() {
        let longest = String(repeating: "A", count: HTTPRequestLine.longestMethod)
        let rest = " / HTTP/1.1\r\nHost: a.example\r\n\r\n"
        #expect(HTTPReading(longest + rest).names.count == 1)
        #expect(HTTPReading("A" + longest + rest).next == .foreign)
        #expect(HTTPReading("A" + longest).next == .foreign)
        let lead = String(repeating: "\n", count: HTTPRequestReader.longestLead)
        #expect(HTTPReading(lead + "GET" + rest).names.count == 1)
        #expect(HTTPReading("\n" + lead + "GET" + rest).next == .foreign)
    }

    @Test func headsAreBounded() {
        func head(_ count: Int) -> String {
            let start = "GET / HTTP/1.1\r\nX: "
            return start + String(repeating: "x", count: count - start.utf8.count - 21) + "\r\nHost: a.example\r\n\r\n"
        }
        let limit = HTTPRequestReader.longestHead
        #expect(HTTPReading(head(limit)).names == ["http_host a.example"])
        for count in [limit + 3, limit + 999] {
            #expect(HTTPReading(head(count)).names == [])
            #expect(HTTPReading(head(count)).next == .end)
        }
        let endless = [UInt8](repeating: 0x78, count: 2 * limit)
        let line = HTTPReading(Array("GET /".utf8) + endless, cuts: Array(stride(from: 1000, to: limit * 2, by: 1000)))
        #expect(line.next == .foreign)
        let header = HTTPReading(Array("GET / HTTP/1.1\r\n".utf8) + endless, cuts: [limit / 2, limit])
        #expect(header.next == .end)
    }

    @Test func aCutHeadTellsItsHost() {
        for (text, names) in [
            ("GET / HTTP/1.1\r\nHost: a.example\r\n", ["http_host a.example"]),
            ("GET / HTTP/1.1\r\nHost: a.example\r", []), ("GET / HTTP/1.1\r\nHost: a.exam", []),
            ("GET / HTTP/1.1\r\n", []), ("GET / HTTP/1.1\r\nHost: a.example\r\nX", ["http_host a.example"]),
            ("GET / HTTP/1.1\r\nContent-Length: 90\r\n\r\nHost: a.example\r\n", []),
        ] {
            var reader = HTTPRequestReader()
            var seen: [String] = []
            let bytes = Array(text.utf8)
            let read = reader.read(bytes.span) { seen.append(written($0)) }
            reader.finish(bytes.span.extracting(read.consumed..<bytes.count)) { seen.append(written($0)) }
            #expect(seen == names)
        }
    }
}
