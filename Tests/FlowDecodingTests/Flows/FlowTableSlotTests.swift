import FlowDecoding
import FlowModel
import Testing

@Suite struct FlowTableSlotTests {
    private let slot = FlowLimits.slot

    private func feed() -> FlowFeed { FlowFeed(keepsSlots: true) }

    @Test func bytesEachWayByTheHeaders() throws {
        var feed = feed()
        feed.open()
        feed.send(FlowFeed.hello(), at: 1)
        let up = FlowFeed.hello().count
        feed.now += 5
        feed.send([23, 3, 3], at: 501, isAnswer: true, declared: 1_400)
        feed.now += 5
        feed.send([23, 3, 3], at: 1_901, isAnswer: true, declared: 600)
        feed.table.finish()
        let slots = feed.table.takeSlots()
        let slot = try #require(slots.first)
        #expect(slots.count == 1 && feed.table.takeSlots().isEmpty)
        #expect(slot.up == Int64(up) && slot.down == 2_000)
        #expect(slot.first == feed.now - 10 && slot.last == feed.now)
        #expect(slot.client.address == FlowFeed.client && slot.server.port == 443)
        #expect(slot.hardware == MACAddress(bits: 1))
        #expect(slot.naming == .spoken(host: nil, serverName: HostName("www.example.org")))
        #expect(slot.transport == .tcp && !slot.beganBefore)
    }

    @Test func theClientMayBeEitherEnd() throws {
        for isSwapped in [false, true] {
            var feed = feed()
            if isSwapped { swap(&feed.clientAddress, &feed.serverAddress) }
            feed.open()
            feed.send(FlowFeed.hello(), at: 1)
            feed.table.finish()
            let slot = try #require(feed.table.takeSlots().first)
            #expect(slot.up == Int64(FlowFeed.hello().count) && slot.down == 0)
            #expect(slot.hardware == MACAddress(bits: 1))
        }
    }

    /// Without a name the SYN tells the client, or its answer; without both the higher port.
    @Test func theClientOfANamelessFlow() throws {
        for (isSYN, isAnswer) in [(true, true), (true, false), (false, true), (false, false)] {
            for (client, server) in [(443, 40_000), (40_000, 443)] as [(UInt16, UInt16)] {
                var feed = feed()
                (feed.clientPort, feed.serverPort) = (client, server)
                if isSYN { feed.send(at: 0, flags: .syn) }
                if isAnswer { feed.send(at: 500, flags: [.syn, .acknowledgement], isAnswer: true) }
                feed.send([1, 2, 3], at: 1)
                feed.table.finish()
                let slot = try #require(feed.table.takeSlots().first)
                #expect(slot.client.port == (isSYN || isAnswer ? client : 40_000))
            }
        }
    }

    @Test func slotsEndWithTenSecondsOfTheClock() {
        for boundary in [1_000, 1_010, 0, -10] as [Int64] {
            var feed = feed()
            for (time, byte) in [(-1, 1), (0, 2), (slot - 1, 3), (slot, 4)] as [(Int64, Int)] {
                feed.now = boundary * FlowFeed.second + time
                feed.send([UInt8](repeating: 1, count: byte), at: 1)
            }
            feed.table.finish()
            let slots = feed.table.takeSlots()
            #expect(slots.map(\.up) == [1, 5, 4])
            #expect(slots.map { $0.first - boundary * FlowFeed.second } == [-1, 0, slot])
            #expect(slots.map { $0.last - boundary * FlowFeed.second } == [-1, slot - 1, slot])
        }
    }

    @Test func timesThatGoBackWithinASlot() throws {
        var feed = feed()
        feed.now += 100
        feed.send([1], at: 1)
        feed.now -= 50
        feed.send([1], at: 2)
        feed.table.finish()
        let slot = try #require(feed.table.takeSlots().first)
        #expect(slot.last == feed.now + 50 && slot.up == 2)
    }

    @Test func noSlotWithoutBytes() {
        var feed = feed()
        feed.open()
        feed.now += slot
        feed.send(at: 1, flags: [.acknowledgement, .fin])
        feed.table.advance(to: feed.now + 3 * slot)
        feed.table.finish()
        #expect(feed.table.takeSlots().isEmpty)
    }

    @Test func slotsAreThereWhileTheFlowLives() {
        var feed = feed()
        feed.send([1], at: 1)
        feed.table.advance(to: feed.now + slot)
        #expect(feed.table.takeSlots().isEmpty)
        feed.table.advance(to: feed.now + 2 * slot)
        #expect(feed.table.takeSlots().map(\.up) == [1])
        #expect(feed.table.count == 1)
        feed.table.finish()
        #expect(feed.table.takeSlots().isEmpty)
    }

    @Test func aFlowThatBeganBeforeSaysSoUntilPortsAreUsedAgain() {
        var feed = feed()
        feed.send([1, 2], at: 9)
        feed.send([3], at: 0, flags: .syn)
        feed.table.finish()
        let slots = feed.table.takeSlots()
        #expect(slots.map(\.beganBefore) == [true, false])
        #expect(slots.map(\.up) == [2, 1])
        var datagrams = self.feed()
        datagrams.transport = .udp
        datagrams.send([1])
        datagrams.table.finish()
        #expect(datagrams.table.takeSlots().map(\.beganBefore) == [false])
    }

    /// A handshake that begins at the end of a slot may end in the next one; a server that is slow to answer shakes hands late.
    @Test(arguments: [(Int64(4_999_999_999), false), (5_000_000_000, true), (60_000_000_000, true)])
    func aSlotLongAfterTheFirstAnswerHoldsNoHandshake(later: Int64, isOngoing: Bool) {
        var feed = feed()
        feed.now = 1_009 * FlowFeed.second
        feed.open()
        feed.send(FlowFeed.hello(), at: 1)
        feed.now += 30 * FlowFeed.second
        feed.send([23, 3], at: 501, isAnswer: true, declared: 4_000)
        feed.now += later
        feed.send([23, 3], at: 4_501, isAnswer: true, declared: 9_000)
        feed.table.finish()
        let slots = feed.table.takeSlots()
        #expect(slots.map(\.isOngoing) == [false, false, isOngoing])
        #expect(slots.map(\.record.form) == [.connection, .connection, isOngoing ? .ongoing : .connection])
    }

    /// Browsers open connections before they know what for, and keep them alive with one byte.
    @Test func aConnectionThatWaitedShakesHandsLater() {
        var feed = feed()
        feed.open()
        feed.send([0], at: 0)
        feed.send([0], at: 500, isAnswer: true)
        feed.now += 60 * FlowFeed.second
        feed.send(FlowFeed.hello(), at: 1)
        feed.send([23, 3], at: 501, isAnswer: true, declared: 4_000)
        feed.table.finish()
        #expect(feed.table.takeSlots().map(\.isOngoing) == [false, false])
    }

    /// A proxy asks for a password, and gets the same request again minutes later: then the slot before is in doubt, too.
    @Test(arguments: [("one.example.org", false), ("two.example.org", true)])
    func whatIsAskedForAgainShakesHandsAnew(second: String, isOngoingBefore: Bool) {
        var feed = feed()
        feed.serverPort = 80
        let (one, two) = (FlowFeed.request("one.example.org"), FlowFeed.request(second))
        feed.open()
        feed.send(one, at: 1)
        feed.send([1, 1], at: 501, isAnswer: true, declared: 500)
        feed.now += 60 * FlowFeed.second
        feed.send([1, 1], at: 1_001, isAnswer: true, declared: 500)
        feed.now += slot
        feed.send(two, at: UInt32(1 + one.count))
        feed.send([1, 1], at: 1_501, isAnswer: true, declared: 4_000)
        feed.now += slot
        feed.send([1, 1], at: 5_501, isAnswer: true, declared: 70)
        feed.table.finish()
        #expect(feed.table.takeSlots().map(\.isOngoing) == [false, isOngoingBefore, false, true])
    }

    /// Bytes go with the name they were asked for by, also within ten seconds.
    @Test func severalNamesInOneFlow() {
        var feed = feed()
        feed.serverPort = 80
        let (one, two) = (FlowFeed.request("one.example.org"), FlowFeed.request("two.example.org"))
        feed.open()
        feed.send(one, at: 1)
        feed.send([1], at: 501, isAnswer: true, declared: 5_000)
        feed.send(one, at: UInt32(1 + one.count))
        feed.send([1], at: 5_501, isAnswer: true, declared: 500)
        feed.send(two, at: UInt32(1 + 2 * one.count))
        feed.send([1], at: 6_001, isAnswer: true, declared: 70)
        feed.table.finish()
        let slots = feed.table.takeSlots()
        let hosts = ["one.example.org", "two.example.org"].map { HostName($0) }
        #expect(slots.map(\.naming) == hosts.map { .spoken(host: $0, serverName: nil) })
        #expect(slots.map(\.down) == [5_500, 70])
        #expect(slots.map(\.up) == [Int64(2 * one.count), Int64(two.count)])
    }

    @Test func aTunnelAndTheNameInsideIt() {
        var feed = feed()
        feed.serverPort = 3_128
        let connect = Array("CONNECT c.example.org:443 HTTP/1.1\r\n\r\n".utf8)
        feed.open()
        feed.send(connect, at: 1)
        feed.send(FlowFeed.hello(), at: UInt32(1 + connect.count))
        feed.table.finish()
        let names = FlowSlot.Naming.spoken(host: HostName("c.example.org"), serverName: HostName("www.example.org"))
        #expect(feed.table.takeSlots().map(\.naming) == [names])
    }

    @Test func hostsThatAreNoNamesAreUnknown() {
        var feed = feed()
        feed.serverPort = 80
        feed.send(FlowFeed.request("192.0.2.1"), at: 1)
        feed.table.finish()
        #expect(feed.table.takeSlots().map(\.naming) == [.unknown])
    }

    @Test func withoutSlotsNothingIsCounted() {
        var feed = FlowFeed()
        feed.send([1], at: 1)
        feed.table.finish()
        #expect(feed.table.takeSlots().isEmpty)
    }

    @Test func whoIsNoLongerWatchedIsForgotten() throws {
        for (isAddressWatched, isHardwareWatched) in [(true, false), (false, true), (false, false)] {
            var feed = feed()
            feed.open()
            feed.send(FlowFeed.hello(), at: 1)
            feed.table.finish { address, hardware in
                (isAddressWatched && address == FlowFeed.client)
                    || (isHardwareWatched && hardware == MACAddress(bits: 1))
            }
            let isWatched = isAddressWatched || isHardwareWatched
            #expect(feed.table.count == (isWatched ? 1 : 0))
            #expect(feed.table.takeSlots().count == (isWatched ? 0 : 1))
            feed.now += slot
            feed.send([23, 3, 3], at: 600, isAnswer: true)
            feed.table.finish()
            // What comes later belongs to the name only where the flow was kept.
            let later = try #require(feed.table.takeSlots().last)
            #expect((later.naming == .unknown) == !isWatched)
        }
    }
}
