import FlowDecoding
import Testing

@Suite struct DNSStreamReaderTests {
    private struct Reading: Equatable {
        var names: [String] = []
        var next = StreamRead.Next.more
        var position = 0

        init(_ bytes: [UInt8], cuts: [Int] = [], isGuess: Bool = false) {
            var reader = DNSStreamReader(isGuess: isGuess)
            var seen: [String] = []
            let feed = StreamFeed(bytes, cuts: cuts) { span in
                reader.read(span) { message in message.report(.dns) { seen.append(written($0)) } }
            }
            (names, next, position) = (seen, feed.next, feed.position)
        }
    }

    private func framed(_ message: [UInt8]) -> [UInt8] {
        [UInt8(message.count >> 8), UInt8(message.count & 0xff)] + message
    }

    @Test func everySplitGivesTheSameNames() {
        let unread = DNSBytes(flags: 0x3000).bytes
        let stream =
            framed(DNSBytes.query("a.example").bytes) + framed(unread) + framed(DNSBytes.response("b.example").bytes)
        let whole = Reading(stream)
        #expect(whole.names == ["dns_qry a.example", "dns_resp b.example"])
        #expect(whole.position == stream.count)
        for cut in 1..<stream.count {
            #expect(Reading(stream, cuts: [cut]) == whole)
        }
        #expect(Reading(stream, cuts: Array(1..<stream.count)) == whole)
        for end in 0..<stream.count {
            #expect(Reading(Array(stream[..<end])).next == .more)
        }
    }

    @Test func whatIsNotDNSIsKnownEarly() {
        #expect(Reading([0, 11]).next == .foreign)
        #expect(Reading(Array("GET / HTTP/1.1".utf8)).next == .foreign)
        #expect(Reading([0x16, 3, 1, 2, 0, 1]).next == .more)
        #expect(Reading([0, 90, 1, 2, 0x78, 0, 0, 1, 0, 0, 0, 0, 0, 0]).next == .foreign)
        #expect(Reading(framed(DNSBytes.query("a").bytes)).names == ["dns_qry a"])
        #expect(Reading(framed(DNSBytes.query("a").bytes), isGuess: true).next == .foreign)
        #expect(Reading(framed(DNSBytes.query("a.b").bytes) + [0, 0]).next == .end)
    }

    @Test func longMessagesArePassedOver() {
        let query = framed(DNSBytes.query("a.example").bytes)
        func zeros(_ count: Int) -> [UInt8] { framed([UInt8](repeating: 0, count: count)) }
        let limit = DNSStreamReader.longestMessage
        #expect(Reading(zeros(limit + 1) + query).next == .foreign)
        let stream = query + zeros(limit + 1) + query + zeros(limit) + zeros(65_535) + query
        #expect(Reading(stream).names.count == 3)
        #expect(Reading(stream, cuts: [query.count + 1000, query.count + limit, 60_000]).names.count == 3)
    }
}
