import MonitorService
import NIOCore
import TestSupport
import Testing

/// Everything a sender may do wrong, or on purpose: refused, counted, and the next honest line is taken.
@Suite struct HostileSenderTests {
    /// The listener still does what it is for.
    private func expectAlive(_ probe: ListeningProbe, _ line: String = "honest\n", carries: String = "honest\n")
        async throws
    {
        let proxy = TestSender(to: probe.port)
        try await proxy.send(line)
        try await probe.until("an honest line is taken") { probe.text.hasSuffix(carries) }
    }

    @Test func aStrangerIsShutOutAtOnceAndNeverAnswered() async throws {
        try await ListeningProbe.listen(.squidTCP) { probe in
            let strangers = (0..<40).map { _ in TestSender(to: probe.port, from: "127.0.0.2") }
            for stranger in strangers {
                try await stranger.send("forged\n")
                try await probe.until("the stranger is out") { stranger.isShutOut }
            }
            #expect(probe.refused(.wrongPeer) == 40)
            try await expectAlive(probe)
            #expect(probe.counts.lines == 1)
        }
    }

    @Test func oneConnectionTooManyIsClosedAndTheOthersGoOn() async throws {
        var limits = StreamLimits()
        limits.connections = 2
        try await ListeningProbe.listen(.squidTCP, limits: limits) { probe in
            var inside = [TestSender(to: probe.port), TestSender(to: probe.port)]
            try await probe.until("two are in") { probe.counts.openConnections == 2 }
            let third = TestSender(to: probe.port)
            try await probe.until("the third is out") { third.isShutOut }
            #expect(probe.refused(.tooManyConnections) == 1)
            try await inside[0].send("one\n")
            try await probe.until("the first goes on") { probe.text == "one\n" }
            inside.removeLast()
            try await probe.until("there is room") { probe.counts.openConnections == 1 }
            try await expectAlive(probe)
        }
    }

    @Test(arguments: [ListenerDeclaration.Transport.squidTCP, .syslogTCP])
    func aLineThatDoesNotEndIsNotWaitedFor(_ transport: ListenerDeclaration.Transport) async throws {
        var limits = StreamLimits()
        limits.lineTime = .milliseconds(300)
        try await ListeningProbe.listen(transport, limits: limits) { probe in
            let (head, line) = transport.isSyslog ? ("<1>Nov 26 14:28:02 squid: ", "late\n") : ("", "late\n")
            let silent = TestSender(to: probe.port)
            let once = TestSender(to: probe.port)
            try await once.send(head + "early\n")
            let slow = TestSender(to: probe.port)
            let dripping = TestSender(to: probe.port)
            try await slow.send("<1>begun")
            // A byte now and then does not buy more time.
            try await probe.until("the dripping one is out") {
                dripping.offer([UInt8(ascii: "<")]) == nil || dripping.isShutOut
            }
            try await probe.until("the slow one is out") { slow.isShutOut }
            try await probe.until("both are counted") { probe.refused(.tooSlow) == 2 }
            #expect(probe.refused(.unfinishedLine) == 0)
            // Those were silent for as long, but had begun nothing.
            try await silent.send(head + line)
            try await once.send(head + line)
            try await probe.until("the silent ones go on") { probe.text == "early\nlate\nlate\n" }
        }
    }

    @Test(arguments: [ListenerDeclaration.Transport.squidTCP, .syslogTCP])
    func aConnectionThatIsResetWithinALineIsCounted(_ transport: ListenerDeclaration.Transport) async throws {
        try await ListeningProbe.listen(transport) { probe in
            var sender: TestSender? = TestSender(to: probe.port)
            sender?.resetWhenGone()
            try await sender?.send("<1>Nov 26 14:28:02 squid: whole\n<1>half")
            try await probe.until("the whole line is taken") { probe.text.hasSuffix("whole\n") }
            sender = nil
            try await probe.until("the piece is counted") { probe.refused(.unfinishedLine) == 1 }
            #expect(probe.counts.refused == [.unfinishedLine: 1])
        }
    }

    @Test func aLineOverTheLimitIsCutAndItsConnectionGoesOn() async throws {
        try await ListeningProbe.listen(.squidTCP) { probe in
            let proxy = TestSender(to: probe.port)
            try await proxy.send([UInt8](repeating: 0x78, count: 3_000_000) + Array("\nnext\n".utf8))
            try await probe.until("the next line") { probe.text.hasSuffix("x\nnext\n") }
            #expect(probe.bytes.count < 70_000)
            #expect(probe.refused(.overlong) == 1)
            #expect(probe.counts.lines == 2)
        }
    }

    @Test func aMessageOverTheLimitIsLeftOut() async throws {
        try await ListeningProbe.listen(.syslogTCP) { probe in
            let proxy = TestSender(to: probe.port)
            let head = "<1>Nov 26 14:28:02 squid: "
            try await proxy.send(Array(head.utf8) + [UInt8](repeating: 0x78, count: 1_000_000) + Array("\n".utf8))
            try await proxy.send(head + "next\n")
            try await probe.until("the next line") { probe.text == "next\n" }
            #expect(probe.refused(.overlong) == 1)
            try await proxy.send("999999 <1>")
            try await probe.until("a length that is too long ends the connection") { proxy.isShutOut }
            #expect(probe.refused(.overlong) == 2)
        }
    }

    @Test(arguments: ["GET / HTTP/1.1\r\n\r\n", "\u{16}\u{3}\u{1}\u{2}", "3 <1>x", "12 no message"])
    func whatIsNotSyslogEndsItsConnection(_ text: String) async throws {
        try await ListeningProbe.listen(.syslogTCP) { probe in
            let sender = TestSender(to: probe.port)
            try await sender.send(text)
            try await probe.until("it is out") { sender.isShutOut }
            #expect(probe.refused(.badFrame) == 1)
            try await expectAlive(probe, "<1>Nov 26 14:28:02 squid: honest\n")
        }
    }

    @Test(arguments: [ListenerDeclaration.Transport.squidTCP, .syslogTCP])
    func thePieceOfALineIsDroppedAndCounted(_ transport: ListenerDeclaration.Transport) async throws {
        try await ListeningProbe.listen(transport) { probe in
            try await TestSender(to: probe.port).send("<1>Nov 26 14:28:02 squid: piece")
            try await probe.until("it is counted") { probe.refused(.unfinishedLine) == 1 }
            #expect(probe.bytes.isEmpty)
            #expect(probe.counts.lines == 0)
        }
    }

    @Test func noiseOnManyConnectionsDoesNotStopTheService() async throws {
        try await ListeningProbe.listen(.syslogTCP) { probe in
            var random = SystemRandomNumberGenerator()
            for _ in 0..<150 {
                let sender = TestSender(to: probe.port)
                let noise = (0..<Int.random(in: 1...2000, using: &random)).map { _ in
                    UInt8.random(in: 0...255, using: &random)
                }
                try await sender.send((Bool.random() ? Array("<".utf8) : []) + noise)
            }
            // Few happen to end where a message ends.
            let reasons: [StreamRefusal] = [.badFrame, .unfinishedLine, .overlong, .tooManyConnections]
            try await probe.until("nearly all were refused, and all are gone") {
                reasons.reduce(0) { $0 + probe.refused($1) } > 140 && probe.counts.openConnections == 0
            }
            try await expectAlive(probe, "<1>Nov 26 14:28:02 squid: honest\n")
        }
    }

    @Test func noiseInDatagramsDoesNotStopTheService() async throws {
        try await ListeningProbe.listen(.syslogUDP) { probe in
            let sender = TestSender(datagrams: true, to: probe.port)
            for size in 0..<300 {
                try await sender.send((0..<size * 7).map { _ in UInt8.random(in: 0...255) })
            }
            try await sender.send([UInt8](repeating: 0x3c, count: 65_507))
            try await probe.until("most are counted") { probe.refused(.badMessage) > 0 }
            try await probe.until("an honest line is taken") {
                _ = sender.offer(Array("<1>Nov 26 14:28:02 squid: honest\n".utf8))
                return probe.text.hasSuffix("honest\n")
            }
        }
    }
}
