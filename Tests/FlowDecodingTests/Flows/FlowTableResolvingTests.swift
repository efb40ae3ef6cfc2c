import FlowDecoding
import FlowModel
import Testing

/// Names of flows that carry none, by what their client was told before.
@Suite struct FlowTableResolvingTests {
    /// The client asks for names and is given addresses; then it opens a flow to the server.
    private func naming(
        answers: [(String, IPAddress)], asker: IPAddress = FlowFeed.client, send payload: [UInt8]
    ) -> FlowSlot.Naming? {
        var feed = FlowFeed(keepsSlots: true)
        (feed.transport, feed.serverPort, feed.clientAddress) = (.udp, 53, asker)
        feed.serverAddress = IPAddress(v4: 0x0a14_0001)
        for (name, address) in answers { feed.send(FlowFeed.answer(name, address), isAnswer: true) }
        (feed.transport, feed.serverPort, feed.clientAddress) = (.tcp, 443, FlowFeed.client)
        feed.serverAddress = FlowFeed.server
        feed.open()
        feed.send(payload, at: 1)
        feed.table.finish()
        return feed.table.takeSlots().first { $0.transport == .tcp }?.naming
    }

    private let nameless = HelloBuilder.records(HelloBuilder(names: []).message)

    @Test func oneNameThatLeadsToTheAddress() throws {
        let name = try #require(HostName("www.example.org"))
        let answer = ("www.example.org", FlowFeed.server)
        #expect(naming(answers: [answer], send: nameless) == .resolved(name))
        #expect(naming(answers: [answer, answer], send: [1]) == .resolved(name))
        #expect(naming(answers: [answer, ("two.example.org", IPAddress(v4: 9))], send: nameless) == .resolved(name))
    }

    /// However long the connection lives.
    @Test(arguments: [("www.example.org", FlowForm.resolved, FlowForm.resolved), ("other", .connection, .ongoing)])
    func aNameThatOnlyDNSToldStaysOne(asked: String, first: FlowForm, later: FlowForm) {
        var feed = FlowFeed(keepsSlots: true)
        (feed.transport, feed.serverPort) = (.udp, 53)
        let address = asked == "other" ? IPAddress(v4: 9) : FlowFeed.server
        feed.send(FlowFeed.answer("www.example.org", address), isAnswer: true)
        (feed.transport, feed.serverPort) = (.tcp, 443)
        feed.open()
        feed.send(nameless, at: 1)
        feed.send([1, 1], at: 501, isAnswer: true)
        feed.now += 60 * FlowFeed.second
        feed.send([1], at: 503, isAnswer: true)
        feed.table.finish()
        #expect(feed.table.takeSlots().filter { $0.transport == .tcp }.map(\.record.form) == [first, later])
    }

    @Test func noNameWhereTwoLeadToIt() {
        let answers = [("www.example.org", FlowFeed.server), ("two.example.org", FlowFeed.server)]
        #expect(naming(answers: answers, send: nameless) == .unknown)
    }

    @Test func notWhatOthersWereTold() {
        let answers = [("www.example.org", FlowFeed.server)]
        #expect(naming(answers: answers, asker: IPAddress(v4: 77), send: nameless) == .unknown)
        #expect(naming(answers: [], send: nameless) == .unknown)
    }

    @Test func aNameOfTheFlowItselfCountsMore() {
        let spoken = FlowSlot.Naming.spoken(host: nil, serverName: HostName("in.example.org"))
        let answers = [("www.example.org", FlowFeed.server)]
        #expect(naming(answers: answers, send: FlowFeed.hello("in.example.org")) == spoken)
    }

    @Test func aCoverIsNeverNamed() {
        let encrypted = HelloBuilder(names: ["cover.example.org"], extensions: [(0xfe0d, [0, 1, 2])])
        let answers = [("cover.example.org", FlowFeed.server)]
        #expect(naming(answers: answers, send: HelloBuilder.records(encrypted.message)) == .unknown)
    }

    @Test func aFlowOfDNSIsNotNamedByItsAnswers() {
        var feed = FlowFeed(keepsSlots: true)
        (feed.transport, feed.serverPort) = (.udp, 53)
        feed.send(FlowFeed.answer("www.example.org", FlowFeed.server), isAnswer: true)
        feed.table.finish()
        #expect(feed.table.takeSlots().map(\.naming) == [.unknown])
    }

    @Test func onlyTheServiceOfNamesItselfIsBelieved() {
        var feed = FlowFeed(keepsSlots: true)
        (feed.transport, feed.serverPort) = (.udp, 5_353)
        feed.send(FlowFeed.answer("www.example.org", FlowFeed.server), isAnswer: true)
        (feed.transport, feed.serverPort) = (.tcp, 443)
        feed.send([1], at: 1)
        feed.table.finish()
        #expect(feed.table.takeSlots().map(\.naming) == [.unknown, .unknown])
    }
}
