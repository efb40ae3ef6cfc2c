import FlowDecoding
import FlowModel
import Testing

@Suite struct FlowTableNameTests {
    @Test func aNameHasItsFlowAndTheRightClient() throws {
        for (client, server) in [(40_000, 443), (443, 40_000), (50_000, 50_001)] as [(UInt16, UInt16)] {
            for isSwapped in [false, true] {
                var feed = FlowFeed()
                (feed.clientPort, feed.serverPort) = (client, server)
                if isSwapped { swap(&feed.clientAddress, &feed.serverAddress) }
                feed.open()
                feed.now += 5
                feed.send(FlowFeed.hello(), at: 1)
                let flow = try #require(feed.table.takeNames().first)
                #expect(written(flow.name) == "tls_sni www.example.org")
                #expect(flow.client.address == feed.clientAddress && flow.client.port == client)
                #expect(flow.server.address == feed.serverAddress && flow.server.port == server)
                #expect(flow.transport == .tcp && flow.nanoseconds == feed.now)
                #expect(feed.table.takeNames().isEmpty)
            }
        }
    }

    @Test func whoSendsAHelloIsTheClientWhateverTheSYNsSay() throws {
        var feed = FlowFeed()
        feed.open()
        feed.send(FlowFeed.hello(), at: 501, isAnswer: true)
        let flow = try #require(feed.table.takeNames().first)
        #expect(flow.client.address == FlowFeed.server && flow.server.address == FlowFeed.client)
    }

    @Test func withoutSYNsAHelloIsFoundToo() {
        var feed = FlowFeed()
        feed.send(FlowFeed.hello(), at: 77)
        #expect(feed.names() == ["tls_sni www.example.org"])
    }

    @Test func dataInASYNCount() {
        var feed = FlowFeed()
        let hello = FlowFeed.hello()
        feed.send(Array(hello[..<40]), at: 9, flags: .syn)
        feed.send(Array(hello[40...]), at: 50)
        #expect(feed.names() == ["tls_sni www.example.org"])
    }

    @Test func portsAreUsedAgain() {
        var feed = FlowFeed()
        feed.open()
        feed.send(FlowFeed.hello("one.example.org"), at: 1)
        feed.open(at: 70_000)
        feed.send(FlowFeed.hello("two.example.org"), at: 70_001)
        #expect(feed.names() == ["tls_sni one.example.org", "tls_sni two.example.org"])
        #expect(feed.table.count == 1)
    }

    @Test func aFlowThatBeganBeforeEndsWithASYN() {
        var feed = FlowFeed()
        feed.send([1, 2, 3], at: 9_000)
        feed.open()
        feed.send(FlowFeed.hello(), at: 1)
        #expect(feed.names() == ["tls_sni www.example.org"])
    }

    @Test func aSYNThatComesAgainChangesNothing() {
        var feed = FlowFeed()
        let hello = FlowFeed.hello()
        feed.send(at: 0, flags: .syn)
        feed.open()
        feed.send(Array(hello[..<50]), at: 1)
        feed.open()
        feed.send(Array(hello[50...]), at: 51)
        feed.open()
        feed.send(FlowFeed.hello("two.example.org"), at: UInt32(1 + hello.count))
        #expect(feed.names() == ["tls_sni www.example.org"])
    }

    /// Cards that count the zeros behind an acknowledgement as payload.
    @Test func paddedAcknowledgementsDisturbNothing() {
        var feed = FlowFeed()
        feed.open()
        feed.send([0, 0, 0, 0, 0, 0], at: 1, flags: .acknowledgement)
        let (request, next) = (FlowFeed.request("a.example.org"), FlowFeed.request("b.example.org"))
        feed.send(request, at: 1)
        let place = UInt32(1 + request.count)
        for _ in 0..<200 { feed.send([0, 0, 0, 0, 0, 0], at: place, flags: .acknowledgement) }
        feed.send(next, at: place)
        #expect(feed.names() == ["http_host a.example.org", "http_host b.example.org"])
    }

    /// A hello byte by byte, without the flag that says push: its zeros look like padding.
    @Test func zerosThatAreNoPaddingCount() {
        var feed = FlowFeed()
        feed.open()
        for (index, byte) in FlowFeed.hello().enumerated() {
            feed.send([byte], at: UInt32(1 + index), flags: .acknowledgement)
        }
        #expect(feed.names() == ["tls_sni www.example.org"])
    }

    @Test func sevenZerosAreNoPadding() {
        for (count, isPadding) in [(FlowTable.mostPadding, true), (FlowTable.mostPadding + 1, false)] {
            var feed = FlowFeed()
            feed.send([UInt8](repeating: 0, count: count), at: 1, flags: .acknowledgement)
            feed.send(FlowFeed.hello(), at: 1)
            #expect((feed.names() == ["tls_sni www.example.org"]) == isPadding)
        }
        // What is pushed was sent by somebody.
        var feed = FlowFeed()
        feed.send([0, 0, 0], at: 1)
        feed.send(FlowFeed.hello(), at: 1)
        #expect(feed.names() == [])
    }

    @Test func whatTheCaptureCutIsAHole() {
        var feed = FlowFeed()
        let hello = FlowFeed.hello()
        feed.open()
        feed.send(Array(hello[..<60]), at: 1, declared: hello.count)
        feed.send([1, 2, 3], at: UInt32(1 + hello.count))
        #expect(feed.names() == [])
        feed.send(Array(hello[60...]), at: 61)
        #expect(feed.names() == ["tls_sni www.example.org"])
    }

    @Test func bothDirectionsAreRead() {
        var feed = FlowFeed()
        feed.serverPort = 53
        feed.open()
        let query = DNSBytes.query("www.example.org").bytes
        let answer = FlowFeed.answer("www.example.org", IPAddress(v4: 9))
        feed.send(HelloBuilder.big16(query.count) + query, at: 1)
        feed.send(HelloBuilder.big16(answer.count) + answer, at: 501, isAnswer: true)
        let flows = feed.table.takeNames()
        #expect(flows.map { written($0.name) } == ["dns_qry www.example.org", "dns_resp www.example.org"])
        #expect(flows.allSatisfy { $0.client.address == FlowFeed.client })
    }

    @Test(arguments: [(53, "dns"), (5353, "mdns"), (5355, "llmnr"), (9999, "dns")] as [(UInt16, String)])
    func datagramsOfDNS(port: UInt16, service: String) {
        var feed = FlowFeed()
        feed.transport = .udp
        feed.serverPort = port
        feed.send(FlowFeed.answer("www.example.org", IPAddress(v4: 9)), isAnswer: true)
        feed.send(DNSBytes.query("www.example.org").bytes)
        let flows = feed.table.takeNames()
        #expect(
            flows.map { written($0.name) } == ["\(service)_resp www.example.org", "\(service)_qry www.example.org"])
        #expect(flows.allSatisfy { $0.client.address == FlowFeed.client })
    }

    @Test func quicAmongItsBulk() {
        var feed = FlowFeed()
        feed.transport = .udp
        let short = [0x41] + [UInt8](repeating: 5, count: 900)
        feed.send(QUICPacketBuilder.hello(QUICPacketBuilder()))
        for number in 0..<50 { feed.send(short, isAnswer: number % 2 == 0) }
        let next = QUICPacketBuilder(keysFrom: [9, 9, 9, 9, 9, 9, 9, 9], destination: [9, 9, 9, 9, 9, 9, 9, 9])
        feed.send(QUICPacketBuilder.hello(next, "two.example.org"))
        #expect(feed.names() == ["quic_sni www.example.org", "quic_sni two.example.org"])
    }

    @Test func whatWasBegunIsToldAtTheEnd() {
        var feed = FlowFeed()
        feed.open()
        feed.send(Array("GET / HTTP/1.1\r\nHost: a.example.org\r\n".utf8), at: 1)
        #expect(feed.names() == [])
        feed.table.finish()
        #expect(feed.names() == ["http_host a.example.org"])
        #expect(feed.table.count == 0)
    }
}
