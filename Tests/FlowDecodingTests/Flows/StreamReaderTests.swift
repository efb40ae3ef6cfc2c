import FlowDecoding
import Testing

@Suite struct StreamReaderTests {
    private static let hello = FlowFeed.hello()
    private static let tls = "tls_sni www.example.org"
    private static let http = "http_host a.example.org"
    private static let proxyLine = Array("PROXY TCP4 192.0.2.1 192.0.2.2 5000 443\r\n".utf8)
    private static let connect = Array("CONNECT c.example.org:443 HTTP/1.1\r\nHost: c.example.org\r\n\r\n".utf8)
    private static let greeting = Array("EHLO client.example\r\n".utf8)
    private static let startTLS = Array("STARTTLS\r\n".utf8)
    private static let socks4: [UInt8] = [4, 1, 1, 187, 0, 0, 0, 1, 0] + Array("s.example.org".utf8) + [0]
    private static let socks5: [UInt8] = [5, 1, 0, 5, 1, 0, 3, 13] + Array("s.example.org".utf8) + [1, 187]

    /// A stream in the segments in which it is sent, and what is found.
    struct Sample: Sendable {
        let segments: [[UInt8]]
        let names: [String]
        var isOnDNSPort = false
        /// What stands at the beginning of a segment alone is not found when the segments are others.
        var needsSegments = false

        var bytes: [UInt8] { segments.flatMap { $0 } }
    }

    static let samples = [
        Sample(segments: [hello], names: [tls]),
        Sample(segments: [HelloBuilder.records(HelloBuilder().message, size: 20)], names: [tls]),
        Sample(segments: [FlowFeed.request("a.example.org")], names: [http]),
        Sample(
            segments: [FlowFeed.request("a.example.org") + FlowFeed.request("b.example.org")],
            names: [http, "http_host b.example.org"]),
        Sample(segments: [connect, hello], names: ["http_connect c.example.org", "http_host c.example.org", tls]),
        Sample(segments: [proxyLine + hello], names: [tls]),
        Sample(segments: [proxyLine + FlowFeed.request("a.example.org")], names: [http]),
        Sample(segments: [socks4 + hello], names: ["socks_host s.example.org", tls]),
        Sample(segments: [socks5, FlowFeed.request("a.example.org")], names: ["socks_host s.example.org", http]),
        Sample(
            segments: [HelloBuilder.big16(33) + DNSBytes.query("www.example.org").bytes],
            names: ["dns www.example.org"], isOnDNSPort: true),
        Sample(segments: [greeting, startTLS, hello], names: [tls], needsSegments: true),
        Sample(segments: [greeting, FlowFeed.request("a.example.org")], names: [http], needsSegments: true),
    ]

    @Test(arguments: samples) func eachProtocol(sample: Sample) {
        #expect(StreamReading(sample.segments, isOnDNSPort: sample.isOnDNSPort, ends: true).names == sample.names)
    }

    @Test(arguments: samples.filter { !$0.needsSegments }) func inAnyPieces(sample: Sample) {
        let bytes = sample.bytes
        let single = StreamReading(bytes.map { [$0] }, isOnDNSPort: sample.isOnDNSPort)
        #expect(single.names == sample.names)
        for cut in 1..<bytes.count {
            let pieces = [Array(bytes[..<cut]), Array(bytes[cut...])]
            #expect(StreamReading(pieces, isOnDNSPort: sample.isOnDNSPort).names == sample.names, "cut at \(cut)")
        }
    }

    @Test(arguments: samples) func aPrefixNeverTellsAnotherName(sample: Sample) {
        let bytes = sample.bytes
        for end in 0..<bytes.count {
            let names = StreamReading([Array(bytes[..<end])], isOnDNSPort: sample.isOnDNSPort, ends: true).names
            #expect(names.map { $0.filter { $0 != "?" } } == Array(sample.names.prefix(names.count)))
        }
    }

    @Test func aNameHasTheTimeOfTheFirstByteOfItsMessage() {
        let (first, second) = (FlowFeed.request("a.example.org"), FlowFeed.request("b.example.org"))
        let pieces = [Self.hello[..<9], Self.hello[9..<50], Self.hello[50...]].map { Array($0) }
        #expect(StreamReading(pieces).times == [0])
        #expect(StreamReading([Self.greeting, Self.startTLS] + pieces).times == [2])
        #expect(StreamReading([first, second]).times == [0, 1])
    }

    @Test func afterAHelloNothingIsRead() {
        var reading = StreamReading([Self.hello])
        #expect(reading.reader.isDone && reading.reader.kept == 0)
        reading.take(FlowFeed.request("a.example.org"))
        reading.finish()
        #expect(reading.names == [Self.tls])
    }

    @Test func whoAnswersIsNotReadOn() {
        let serverHello: [UInt8] = [22, 3, 3, 0, 90, 2, 0, 0, 86] + [UInt8](repeating: 3, count: 86)
        for answer in [serverHello, Array("HTTP/1.1 200 OK\r\n\r\n".utf8)] {
            #expect(StreamReading([answer]).reader.isDone)
            #expect(StreamReading([Self.greeting, answer]).reader.isDone)
        }
        #expect(!StreamReading([Array("HTTP".utf8)]).reader.isDone)
        #expect(!StreamReading([[22, 3, 3, 0, 90, 1] + [UInt8](repeating: 3, count: 80)]).reader.isDone)
    }

    @Test func aHoleInAHelloGivesTheNameSoFarAsACover() {
        let hello = HelloBuilder.records(HelloBuilder(extensions: [HelloBuilder.keyShare(400)]).message)
        var reading = StreamReading([Array(hello[..<200])])
        #expect(reading.names == [])
        for number in 0...StreamAssembly.mostHeldSegments { reading.take([7], at: 300 + number * 2) }
        #expect(reading.names == [Self.tls + "?"])
        #expect(reading.times == [0])
        reading.finish()
        #expect(reading.names == [Self.tls + "?"])
        #expect(StreamReading([Array(hello[..<200])], ends: true).names == [Self.tls + "?"])
    }

    /// What lies behind a hole is no part of the head that was begun before it.
    @Test func aHoleInAHeadIsNotClosedByWhatFollowsIt() {
        var reading = StreamReading([Array("GET / HTTP/1.1\r\n".utf8)])
        let line = Array("Host: x.example.org\r\n".utf8)
        for number in 0...StreamAssembly.mostHeldSegments { reading.take(line, at: 300 + number * 40) }
        reading.finish()
        #expect(reading.names == [])
        let begun = Array("GET / HTTP/1.1\r\nHost: x.example.org\r\n".utf8)
        #expect(StreamReading([begun], ends: true).names == ["http_host x.example.org"])
    }

    @Test func behindAHoleAStreamIsReadAgain() {
        var reading = StreamReading([Self.greeting])
        for number in 0...StreamAssembly.mostHeldSegments {
            reading.take(number == 0 ? Self.hello : [7], at: 1_000 + number * 300)
        }
        #expect(reading.names == [Self.tls])
    }

    @Test func unreadBytesAreBounded() {
        let name = Array("GET / HTTP/1.1\r\nX: ".utf8)
        var reading = StreamReading([name])
        var sent = name.count
        while !reading.reader.isDone, sent < 2 * FlowLimits.mostUnread {
            reading.take([UInt8](repeating: 0x61, count: 1_000))
            sent += 1_000
            #expect(reading.reader.kept <= FlowLimits.mostUnread + 1_000)
        }
        #expect(reading.reader.isDone && reading.reader.kept == 0)
        #expect(sent > FlowLimits.mostUnread - 2_000)
    }

    /// One segment can bring more than the bound.
    @Test func aHelloThatIsTooLongGivesTheNameSoFar() {
        let message = HelloBuilder(extensions: [HelloBuilder.keyShare(65_000)]).message
        var reading = StreamReading([Array(HelloBuilder.records(message, size: 300)[..<66_000])])
        #expect(reading.reader.isDone)
        #expect(reading.names == [Self.tls + "?"])
        reading.finish()
        #expect(reading.names.count == 1)
    }

    @Test func aGreetingIsPassedOverUpToTheBound() {
        func found(behind count: Int) -> [String] {
            StreamReading([[UInt8](repeating: 0x2e, count: count), Self.hello]).names
        }
        #expect(found(behind: FlowLimits.longestGreeting) == [Self.tls])
        #expect(found(behind: FlowLimits.longestGreeting + 1) == [])
    }

    @Test func paddingIsNoBeginning() {
        var reading = StreamReading()
        reading.take([0, 0, 0, 0, 0, 0], at: 0, isDoubtful: true)
        reading.take(Self.hello, at: 0)
        #expect(reading.names == [Self.tls])
        // Two hundred acknowledgements between two requests.
        reading = StreamReading([FlowFeed.request("a.example.org")])
        let place = FlowFeed.request("a.example.org").count
        for _ in 0..<200 { reading.take([0, 0, 0, 0, 0, 0], at: place, isDoubtful: true) }
        reading.take(FlowFeed.request("b.example.org"), at: place)
        #expect(reading.names == [Self.http, "http_host b.example.org"])
    }

    @Test func bodiesAreSkippedEvenWhenTheyNeverCome() {
        let post = Array("POST / HTTP/1.1\r\nHost: a.example.org\r\nContent-Length: 5000\r\n\r\n".utf8)
        var reading = StreamReading([post])
        reading.take(FlowFeed.request("forged.example.org"))
        reading.take(FlowFeed.request("b.example.org"), at: post.count + 5_000)
        #expect(reading.names == [Self.http, "http_host b.example.org"])
    }

    @Test func randomBytesTellNothing() {
        var random = SplitMix64(seed: 5)
        for round in 0..<300 {
            var reading = StreamReading(isOnDNSPort: round % 4 == 0)
            for _ in 0..<12 {
                var bytes = (0..<Int.random(in: 1...200, using: &random)).map { _ in
                    UInt8.random(in: 0...255, using: &random)
                }
                // Bytes with which protocols begin are hardly ever the first by chance.
                bytes[0] = [22, 4, 5, 0x50, 0x47, 0x80, 0x0d, bytes[0]][Int.random(in: 0..<8, using: &random)]
                reading.take(bytes)
            }
            reading.finish()
            #expect(reading.names == [])
        }
    }

    @Test(arguments: samples) func noChangedByteTraps(sample: Sample) {
        for index in sample.bytes.indices {
            for value in [0, 0x0a, 0x7f, 0xff] as [UInt8] {
                var bytes = sample.bytes
                bytes[index] = value
                let reading = StreamReading([bytes], isOnDNSPort: sample.isOnDNSPort, ends: true)
                #expect(reading.reader.kept == 0)
            }
        }
    }
}
