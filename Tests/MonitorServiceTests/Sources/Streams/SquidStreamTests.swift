import MonitorService
import TestSupport
import Testing

/// The other end is the real Squid of the system, with the lines of `docs/formats/streams.md` in its configuration.
@Suite(.enabled(if: RunningSquid.isInstalled, "squid is not installed"))
struct SquidStreamTests {
    @Test func theLinesOfARealProxyArrive() async throws {
        try await ListeningProbe.listen(.squidTCP) { probe in
            try await withSquid("access_log tcp://127.0.0.1:\(probe.port) on-error=drop logformat=hostonly") { port in
                for name in ["one", "two", "three"] { try await ask(for: name, port, probe) }
                try await probe.until("three lines") { hosts(probe).count == 3 }
            }
            #expect(hosts(probe) == ["one.invalid:80", "two.invalid:80", "three.invalid:80"])
            #expect(probe.counts.refused.isEmpty)
        }
    }

    @Test func datagramsOfARealProxyHoldWholeLines() async throws {
        try await ListeningProbe.listen(.squidUDP) { probe in
            try await withSquid("access_log udp://127.0.0.1:\(probe.port) logformat=hostonly") { port in
                // Squid gathers about 1,400 bytes before it sends.
                for number in 0..<30 { try await ask(for: "host\(number)", port, probe) }
                try await probe.until("the first datagram") { !hosts(probe).isEmpty }
            }
            #expect(hosts(probe).enumerated().allSatisfy { $1 == "host\($0).invalid:80" })
            #expect(probe.refused(.badFrame) == 0)
        }
    }

    /// The last field of each line, without the connections that only asked whether Squid is there.
    private func hosts(_ probe: ListeningProbe) -> [String] {
        probe.text.split(separator: "\n").compactMap { $0.split(separator: " ").last.map(String.init) }.filter {
            $0 != "-:-"
        }
    }

    /// One request; the name does not exist, so Squid answers by itself, and writes a line.
    private func ask(for name: String, _ port: Int, _ probe: ListeningProbe) async throws {
        let browser = TestSender(to: port)
        try await browser.send("GET http://\(name).invalid/ HTTP/1.0\r\n\r\n")
        try await probe.until("Squid has answered") { browser.isAnswered }
    }

    /// Runs Squid, which lets nobody through, while `body` runs; it is told its port.
    private func withSquid(_ logging: String, _ body: (Int) async throws -> Void) async throws {
        let settings = """
            http_access deny all
            logformat hostonly %tS %ts.%03tu %>a "%[un" %Ss/%03>Hs %>st %<st %rm %>rd:%>rP
            \(logging)
            """
        try await RunningSquid.run(settings) { try await body($0.port) }
    }
}
