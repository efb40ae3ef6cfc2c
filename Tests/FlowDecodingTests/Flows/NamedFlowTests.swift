import FlowDecoding
import FlowModel
import Testing

@Suite struct NamedFlowTests {
    private func flow(
        _ name: SeenName, _ transport: TransportSegment.Transport = .tcp, from port: UInt16 = 1, to server: UInt32 = 2,
        at nanoseconds: Int64 = 0
    ) throws -> NamedFlow {
        var feed = FlowFeed()
        (feed.transport, feed.clientPort, feed.serverAddress) = (transport, port, IPAddress(v4: server))
        feed.send(transport == .tcp ? FlowFeed.hello() : DNSBytes.query("www.example.org").bytes, at: 1)
        let seen = try #require(feed.table.takeNames().first)
        return NamedFlow(
            name: name, transport: transport, client: seen.client, server: seen.server, nanoseconds: nanoseconds)
    }

    /// Whoever keeps hashes alone must not take one for another.
    @Test func everyPartOfAPlaceChangesItsHash() throws {
        let name = SeenName(kind: .dnsQuestion, bytes: Array("www.example.org".utf8))
        let places = [
            try flow(name), try flow(SeenName(kind: .dnsAnswer, bytes: name.bytes)),
            try flow(SeenName(kind: .dnsQuestion, bytes: name.bytes, isCover: true)),
            try flow(SeenName(kind: .dnsQuestion, bytes: Array("ww2.example.org".utf8))),
            try flow(name, .udp), try flow(name, from: 3), try flow(name, to: 4),
        ].map(\.place)
        #expect(Set(places).count == places.count)
        #expect(Set(places.map(\.hashValue)).count == places.count)
    }

    @Test func theTimeIsNoPartOfThePlace() throws {
        let name = SeenName(kind: .tlsServerName, bytes: Array("www.example.org".utf8))
        #expect(try flow(name, at: 1).place == flow(name, at: 2).place)
        #expect(try flow(name, at: 1).place.hashValue == flow(name, at: 2).place.hashValue)
    }
}
