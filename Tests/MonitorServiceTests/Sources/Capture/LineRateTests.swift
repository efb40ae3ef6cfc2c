import Foundation
import MonitorService
import TestSupport
import Testing

/// A capture of the subject and of as many packets of a stranger, played at 500 Mbit/s or as fast as this computer can.
@Suite(
    .serialized,
    .enabled(
        if: MirroredNetwork.canBeMade,
        "network namespaces take USHER_TEST_NETWORKS=1, root, ip and tc: line rate was NOT tested"),
    .enabled(if: MirroredNetwork.canReplay, "tcpreplay is missing: line rate was NOT tested"))
struct LineRateTests {
    private typealias Network = TestSchoolNetwork

    private static let flows = 200
    /// Full frames that follow each hello.
    private static let bulk = 100
    private static let loops = 4

    @Test(arguments: [["--mbps=500"], ["--topspeed"]])
    func aBusyMirrorPort(_ pace: [String]) async throws {
        try await MirroredNetwork.with { network in
            let file = network.folder.appending(path: "load.pcap")
            let frames = (0..<Self.flows).flatMap { flow in
                conversation(of: Network.subject, flow, "subject")
                    + conversation(of: Network.stranger, flow, "stranger")
            }
            try TestCapture.write(frames, to: file)
            let before = try network.mirrored()
            var said = ""
            let run = try await network.probing(["--address", "10.9.0.1"], until: "last.example") {
                said = try network.replay(
                    file, from: .subject, pace: pace + ["--preload-pcap", "--loop=\(Self.loops)"])
                try network.send(
                    [hello(Network.end(Network.subject, isIPv4: true, port: 9), "last.example")], from: .subject)
            }
            report(pace, said, sent: frames.count * Self.loops + 1, mirrored: try network.mirrored() - before, run)
            #expect(run.strangers == 0)
            #expect(run.received == run.frames + run.dropped)
            #expect(run.received <= frames.count * Self.loops / 2 + 1)
            guard run.received == frames.count * Self.loops / 2 + 1, run.dropped == 0 else { return }
            let names = (0..<Self.flows).map { "tls_sni subject-\($0).example" } + ["tls_sni last.example"]
            #expect(run.names == Set(names))
        }
    }

    private func report(_ pace: [String], _ said: String, sent: Int, mirrored: Int, _ run: ProbeRun) {
        let rate = said.split(separator: "\n").first { $0.contains("Rated") } ?? ""
        print(
            """
            mirror port, \(pace.joined(separator: " ")): \(rate.trimmingCharacters(in: .whitespaces)); \(sent) packets sent, \
            \(mirrored) came out of the mirror port; of \((sent - 1) / 2 + 1) of the subject \(run.received) passed the filter, \
            \(run.dropped) were dropped, \(run.frames) read; \(run.names.count) of \(Self.flows + 1) names; \
            \(run.strangers) packets of others
            """)
    }

    private func hello(_ client: TestFrame.End, _ name: String) -> [UInt8] {
        TestFrame.segment(
            from: client, to: Network.end(Network.server, isIPv4: true, port: 443), sequence: 1,
            TestHello.record(for: name))
    }

    /// A hello in two segments, and what is fetched then.
    private func conversation(of number: UInt8, _ flow: Int, _ name: String) -> [[UInt8]] {
        let client = Network.end(number, isIPv4: true, port: UInt16(20_000 + flow))
        let server = Network.end(Network.server, isIPv4: true, port: 443)
        let record = TestHello.record(for: "\(name)-\(flow).example")
        let page = [UInt8](repeating: 0x17, count: 1_440)
        return [
            TestFrame.segment(from: client, to: server, flags: TestFrame.synchronise),
            TestFrame.segment(from: client, to: server, sequence: 1, Array(record[..<40])),
            TestFrame.segment(from: client, to: server, sequence: 41, Array(record[40...])),
        ] + (0..<Self.bulk).map { TestFrame.segment(from: server, to: client, sequence: UInt32(1 + $0 * 1_440), page) }
    }
}
