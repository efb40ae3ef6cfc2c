import FlowModel
import MonitorService
import NIOCore
import TestSupport
import Testing

@Suite struct StreamListenerTests {
    @Test func linesOfAProxyArriveHoweverTheyAreCut() async throws {
        try await ListeningProbe.listen(.squidTCP) { probe in
            let proxy = TestSender(to: probe.port)
            let text = "one 1\ntwo 22\r\n\nfour\n"
            for byte in text.utf8 { try await proxy.send([byte]) }
            try await probe.until("all lines") { probe.text == text }
            #expect(probe.counts.lines == 4)
            #expect(probe.counts.openConnections == 1)
            #expect(probe.counts.refused.isEmpty)
        }
    }

    @Test func manyConnectionsNeverMixTheirLines() async throws {
        try await ListeningProbe.listen(.squidTCP) { probe in
            let port = probe.port
            try await withThrowingTaskGroup(of: Void.self) { group in
                for sender in 0..<8 {
                    group.addTask {
                        let proxy = TestSender(to: port)
                        for number in 0..<500 { try await proxy.send("\(sender) \(number) \(sender)\n") }
                    }
                }
                try await group.waitForAll()
            }
            try await probe.until("all lines") { probe.bytes.count { $0 == UInt8(ascii: "\n") } == 4000 }
            for sender in 0..<8 {
                let lines = probe.text.split(separator: "\n").filter { $0.hasPrefix("\(sender) ") }
                #expect(lines == (0..<500).map { "\(sender) \($0) \(sender)" })
            }
        }
    }

    @Test(arguments: [ListenerDeclaration.Transport.squidUDP, .syslogUDP])
    func datagramsArriveFromPeersAlone(_ transport: ListenerDeclaration.Transport) async throws {
        try await ListeningProbe.listen(transport) { probe in
            let head = transport.isSyslog ? "<134>Nov 26 14:28:02 proxy (squid-1): " : ""
            let stranger = TestSender(datagrams: true, to: probe.port, from: "127.0.0.2")
            try await stranger.send(head + "forged\n")
            try await probe.until("the stranger is counted") { probe.refused(.wrongPeer) == 1 }
            let proxy = TestSender(datagrams: true, to: probe.port)
            try await proxy.send("without an end")
            try await proxy.send([])
            try await proxy.send(head + "one\n")
            if !transport.isSyslog { try await proxy.send("two\nthree\n") }
            try await probe.until("the lines") { probe.text == (transport.isSyslog ? "one\n" : "one\ntwo\nthree\n") }
            #expect(probe.refused(transport.isSyslog ? .badMessage : .badFrame) >= 1)
            #expect(!stranger.isShutOut)
        }
    }

    @Test func syslogOverTCPInBothFramings() async throws {
        try await ListeningProbe.listen(.syslogTCP) { probe in
            let proxy = TestSender(to: probe.port)
            let first = "<134>1 2026-11-26T14:28:02Z h squid 1 - - one"
            let text = "\(first.utf8.count) \(first)<134>Nov 26 14:28:02 h squid: two\n<134>nonsense\n14 <1>1 - - - - -"
            for byte in text.utf8 { try await proxy.send([byte]) }
            try await proxy.send("<134>Nov 26 14:28:02 h squid: four\n")
            try await probe.until("the end of it") {
                probe.text == "one\ntwo\nfour\n" && probe.refused(.badMessage) == 2
            }
            #expect(probe.counts.openConnections == 1)
        }
    }

    /// `ListeningProbe.listen` looks at the count itself.
    @Test func whenItReturnsEveryConnectionIsClosedAndCountedSo() async throws {
        for _ in 0..<50 {
            try await ListeningProbe.listen(.squidTCP) { probe in
                let senders = (0..<5).map { _ in TestSender(to: probe.port) }
                for sender in senders { try await sender.send("a line\n") }
                try await probe.until("one is in") { probe.counts.openConnections > 0 }
            }
        }
    }

    @Test func whileABlockIsTakenTheSenderWaitsAndNothingIsLost() async throws {
        var limits = StreamLimits()
        limits.gatheredBytes = 64 * 1024
        try await ListeningProbe.listen(.squidTCP, limits: limits) { probe in
            probe.hold(true)
            let proxy = TestSender(to: probe.port)
            let lines = Array(String(repeating: "0123456789abcde\n", count: 4096).utf8)
            var sent = 0
            // The kernels' buffers fill, and then nothing moves: a hundred refusals in a row.
            var refusals = 0
            while refusals < 100 {
                let count = try #require(proxy.offer(lines.dropFirst(sent % lines.count)))
                sent += count
                refusals = count == 0 ? refusals + 1 : 0
                if count == 0 { try await Task.sleep(for: .milliseconds(2)) }
            }
            #expect(probe.counts.lines * 16 < 512 * 1024)
            probe.hold(false)
            if sent % 16 != 0 { sent += try await proxy.send(lines[(sent % 16)..<16]) ? 16 - sent % 16 : 0 }
            try await probe.until("all lines") { probe.bytes.count == sent }
            #expect(probe.counts.lines == sent / 16)
            #expect(probe.longestBlock < 512 * 1024)
        }
    }

    @Test func datagramsThatNobodyFetchesAreCountedAsLost() async throws {
        var limits = StreamLimits()
        limits.gatheredBytes = 1024
        try await ListeningProbe.listen(.squidUDP, limits: limits) { probe in
            probe.hold(true)
            let proxy = TestSender(datagrams: true, to: probe.port)
            let line = Array((String(repeating: "x", count: 999) + "\n").utf8)
            var sent = 0
            while probe.counts.lostDatagrams == 0, sent < 2_000_000 {
                for _ in 0..<200 { sent += try await proxy.send(line) ? 1 : 0 }
                try await Task.sleep(for: .milliseconds(1))
            }
            #expect(probe.counts.lostDatagrams > 0)
            probe.hold(false)
            try await probe.until("every datagram is accounted for") {
                probe.counts.lines + probe.counts.lostDatagrams == sent
            }
        }
    }

    @Test func cancellingClosesEverything() async throws {
        var port = 0
        var proxies: [TestSender] = []
        try await ListeningProbe.listen(.squidTCP) { probe in
            port = probe.port
            proxies = (0..<5).map { _ in TestSender(to: probe.port) }
            try await probe.until("all are in") { probe.counts.openConnections == 5 }
            for proxy in proxies { try await proxy.send("begun") }
        }
        for proxy in proxies { #expect(proxy.isShutOut) }
        #expect(!TestSender(to: port).isConnected)
    }

    @Test func whatWasGatheredIsDeliveredBeforeTheListenerReturns() async throws {
        let taken = try await withTaken { probe in
            probe.hold(true)
            let proxy = TestSender(to: probe.port)
            try await proxy.send("one\n")
            try await proxy.send("two\n")
            try await probe.until("both were read") { probe.counts.lines == 2 }
        }
        #expect(taken == "one\ntwo\n")
    }

    private func withTaken(_ body: (ListeningProbe) async throws -> Void) async throws -> String {
        var last: ListeningProbe?
        try await ListeningProbe.listen(.squidTCP) { probe in
            last = probe
            try await body(probe)
        }
        return last?.text ?? ""
    }

    @Test func aPortThatIsTakenIsExplained() async throws {
        try await ListeningProbe.listen(.squidTCP) { probe in
            let declaration = ListenerDeclaration(
                transport: .squidTCP, address: IPAddress(v4: 0x7f00_0001), port: probe.port, peers: [])
            let fault = await #expect(throws: StreamFault.self) {
                try await StreamListener(declaration, name: "proxy").run(onListening: {}, deliver: { _ in })
            }
            #expect(
                fault?.description == "source proxy: cannot listen for squid-tcp at 127.0.0.1 port \(probe.port): "
                    + "address already in use; see the setting listen")
        }
    }

    @Test func itListensAgainAfterItWasCancelled() async throws {
        let declaration = ListenerDeclaration(
            transport: .squidUDP, address: IPAddress(v4: 0x7f00_0001), port: 0, peers: [IPAddress(v4: 0x7f00_0001)])
        let listener = StreamListener(declaration, name: "proxy")
        for round in 1...2 {
            let running = Task { try await listener.run(onListening: {}, deliver: { _ in }) }
            while listener.port == nil { try await Task.sleep(for: .milliseconds(1)) }
            try await TestSender(datagrams: true, to: listener.port ?? 0).send("one\n")
            while listener.counts.lines < round { try await Task.sleep(for: .milliseconds(1)) }
            running.cancel()
            try await running.value
        }
    }
}
