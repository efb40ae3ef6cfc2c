import FlowDecoding
import FlowModel
import Testing

@Suite struct FlowTableBoundTests {
    @Test func quietFlowsAreClosed() {
        let cases = [(TransportSegment.Transport.tcp, FlowLimits.quietTCP), (.udp, FlowLimits.quietUDP)]
        for (transport, quiet) in cases {
            var feed = FlowFeed()
            feed.transport = transport
            feed.send([1], at: 1)
            let last = feed.now
            feed.table.advance(to: last + quiet)
            #expect(feed.table.count == 1)
            // Looked for once a slot.
            feed.table.advance(to: last + quiet + 1)
            #expect(feed.table.count == 1)
            feed.table.advance(to: last + quiet + FlowLimits.slot)
            #expect(feed.table.count == 0)
            feed.send([1], at: 1)
            #expect(feed.table.count == 1)
        }
    }

    @Test func timesFromTheEndsOfTheWorldDoNotTrap() {
        for (first, then) in [(Int64.min, Int64.max), (.max, .min), (.min, .min), (0, .max), (.min, 0)] {
            var feed = FlowFeed(keepsSlots: true)
            feed.now = first
            feed.send([1], at: 1)
            feed.table.advance(to: first)
            feed.now = then
            feed.send([2], at: 2)
            feed.clientPort += 1
            feed.now = first
            feed.send([1], at: 1)
            feed.table.advance(to: then)
            feed.table.finish()
            #expect(feed.table.takeSlots().reduce(0) { $0 + $1.up } == 3)
        }
    }

    @Test func aFlowOfLongAgoIsQuiet() {
        var feed = FlowFeed()
        feed.now = .min
        feed.send([1], at: 1)
        feed.table.advance(to: .max)
        #expect(feed.table.count == 0)
    }

    @Test func tooManyFlowsCrowdOutTheQuarterThatWasSilentLongest() {
        var feed = FlowFeed(keepsSlots: true)
        feed.transport = .udp
        let most = FlowLimits.mostFlows
        for number in 0..<most {
            feed.clientAddress = IPAddress(v4: UInt32(number))
            feed.now += 1
            feed.send(number < 2 ? [0x80] : [])
        }
        #expect(feed.table.count == most && feed.table.crowdedOut == 0)
        feed.clientAddress = IPAddress(v4: 0)
        feed.now += 1
        feed.send([0x80, 1])
        #expect(feed.table.count == most && feed.table.crowdedOut == 0)
        feed.clientAddress = IPAddress(v4: UInt32(most))
        feed.send([])
        #expect(feed.table.crowdedOut == most / 4)
        #expect(feed.table.count == most - most / 4 + 1)
        // The second flow was closed and gives out its slot; the first had just spoken.
        #expect(feed.table.takeSlots().map(\.client.address) == [IPAddress(v4: 1)])
    }

    /// Hellos that are begun and never finished.
    @Test func whatAllStreamsKeepIsBounded() {
        var feed = FlowFeed()
        let message = HelloBuilder(extensions: [HelloBuilder.keyShare(60_000)]).message
        let begun = Array(HelloBuilder.records(message)[..<60_000])
        let fitting = FlowLimits.mostKept / begun.count
        for number in 0..<fitting {
            feed.clientAddress = IPAddress(v4: UInt32(number))
            feed.now += 1
            feed.send(begun, at: 1)
        }
        #expect(feed.table.cutShort == 0 && feed.names() == [])
        feed.clientAddress = IPAddress(v4: UInt32(fitting))
        feed.now += 1
        feed.send(begun, at: 1)
        let cut = feed.table.cutShort
        #expect(cut > fitting / 3 && cut < fitting * 2 / 3)
        #expect(feed.table.takeNames().map(\.client.address) == (0..<cut).map { IPAddress(v4: UInt32($0)) })
        // They stay flows, in which nothing is read; the newest is still read.
        #expect(feed.table.count == fitting + 1)
        feed.clientAddress = IPAddress(v4: 0)
        feed.send(FlowFeed.hello(), at: 1)
        #expect(feed.names() == [])
        feed.clientAddress = IPAddress(v4: UInt32(fitting))
        feed.send(Array(HelloBuilder.records(message)[60_000...]), at: 60_001)
        #expect(feed.names() == ["tls_sni www.example.org"])
    }

    @Test func whatIsKeptIsGivenBackAtEveryEnd() {
        var feed = FlowFeed()
        let begun = Array(
            HelloBuilder.records(HelloBuilder(extensions: [HelloBuilder.keyShare(60_000)]).message)[..<60_000])
        for number in 0..<1_200 {
            feed.clientAddress = IPAddress(v4: UInt32(number % 3))
            feed.now += FlowLimits.slot
            switch number % 4 {
            case 0: feed.table.advance(to: feed.now + FlowLimits.quietTCP + FlowLimits.slot)
            case 1: feed.table.finish()
            default: break
            }
            feed.send(at: UInt32(number), flags: [.syn, .acknowledgement])
            feed.send(begun, at: UInt32(number + 1))
        }
        #expect(feed.table.cutShort == 0)
    }
}
