import FlowModel
import Foundation
import MonitorService
import TestSupport
import Testing

/// Capturing at a real mirror port. What the kernel counts is compared with what was sent.
@Suite(
    .serialized,
    .enabled(
        if: MirroredNetwork.canBeMade,
        "network namespaces take USHER_TEST_NETWORKS=1, root, ip and tc: live capture was NOT tested"),
    .enabled(if: MirroredNetwork.canReplay, "tcpreplay is missing: live capture was NOT tested"))
struct LiveCaptureTests {
    private typealias Network = TestSchoolNetwork

    /// One hello of a computer's in each kind of tags and both families, and the server's answer, which has no name.
    private func conversations(of number: UInt8, _ name: String) -> (frames: [[UInt8]], names: Set<String>) {
        var (frames, names): ([[UInt8]], Set<String>) = ([], [])
        for (place, tags) in Network.tagged.enumerated() {
            for isIPv4 in [true, false] {
                let port = UInt16(41_000 + place * 2 + (isIPv4 ? 1 : 0))
                let client = Network.end(number, isIPv4: isIPv4, port: port)
                let server = Network.end(Network.server, isIPv4: isIPv4, port: 443)
                let host = "\(name)-\(port).example"
                frames.append(
                    TestFrame.segment(from: client, to: server, tags: tags, flags: TestFrame.synchronise))
                frames.append(
                    TestFrame.segment(from: client, to: server, tags: tags, sequence: 1, TestHello.record(for: host)))
                frames.append(TestFrame.segment(from: server, to: client, tags: tags, [1, 2, 3]))
                names.insert("tls_sni \(host)")
            }
        }
        return (frames, names)
    }

    private func last(of number: UInt8) -> [[UInt8]] {
        [
            TestFrame.segment(
                from: Network.end(number, isIPv4: true, port: 49_999),
                to: Network.end(Network.server, isIPv4: true, port: 443), TestHello.record(for: "last.example"))
        ]
    }

    @Test(arguments: [
        ["--address", "10.9.0.1", "--address", "2001:db8:9::1"], ["--hardware", "00:16:3e:00:09:01"],
        ["--hardware", "00:16:3e:00:09:01", "--address", "10.9.0.1"],
    ])
    func theSubjectsFramesArriveAndNobodyElses(_ who: [String]) async throws {
        let (subject, stranger) = (
            conversations(of: Network.subject, "subject"), conversations(of: Network.stranger, "stranger")
        )
        try await MirroredNetwork.with { network in
            let before = try network.mirrored()
            let run = try await network.probing(who, until: "last.example") {
                try network.send(stranger.frames, from: .stranger)
                try network.send(subject.frames, from: .subject)
                try network.send(stranger.frames, from: .stranger)
                try network.send(last(of: Network.subject), from: .subject)
            }
            // Everybody's frames came out of the mirror port, and of these the kernel let the subject's through.
            #expect(try network.mirrored() - before >= stranger.frames.count * 2 + subject.frames.count + 1)
            #expect(run.received == subject.frames.count + 1, "\(run.transcript)")
            #expect(run.frames == run.received)
            #expect(run.dropped == 0)
            #expect(run.strangers == 0)
            #expect(run.names == subject.names.union(["tls_sni last.example"]))
        }
    }

    /// Somebody else's traffic is at full speed while the interface is opened, over and over.
    @Test func nothingPassesBeforeTheFilterIsThere() async throws {
        let frames = conversations(of: Network.stranger, "stranger").frames
        try await MirroredNetwork.with { network in
            let file = network.folder.appending(path: "flood.pcap")
            try TestCapture.write(Array(repeating: frames, count: 30).flatMap(\.self), to: file)
            let said = network.folder.appending(path: "flood").path
            let flood = try SpawnedProcess(
                network.command(
                    at: .stranger,
                    [MirroredNetwork.tcpreplay, "--intf1=eth0", "--topspeed", "--preload-pcap", "--loop=0", file.path]),
                environment: ProcessInfo.processInfo.environment, output: said, errors: said)
            try await flood.whileRunning {
                try await waitUntil("the flood is there") { try network.mirrored() > 1_000 }
                let before = try network.mirrored()
                let run = ProbeRun(
                    try network.run(
                        at: .monitor, MirroredNetwork.probe, MirroredNetwork.interface, "--address", "10.9.0.1",
                        "--opens", "20", "--milliseconds", "50"
                    ).transcript)
                #expect(try network.mirrored() - before > 1_000)
                #expect(run.received == 0, "\(run.transcript)")
                #expect(run.frames == 0)
            }
        }
    }

    /// Two programs that know nothing of a test, over the kernel's own TCP.
    @Test(
        .enabled(
            if: FileManager.default.fileExists(atPath: "/usr/bin/openssl"), "openssl is missing: this was NOT tested"))
    func namesOfRealConnectionsAreFound() async throws {
        try await MirroredNetwork.with { network in
            let said = network.folder.appending(path: "server").path
            // As a web server it does not end with its standard input.
            let server = try SpawnedProcess(
                network.command(at: .server, ["/usr/bin/openssl", "s_server", "-nocert", "-www", "-accept", "8443"]),
                environment: ProcessInfo.processInfo.environment, output: said, errors: said)
            try await server.whileRunning {
                let run = try await network.probing(["--address", "10.9.0.1"], until: "subject.example") {
                    for (place, name) in [
                        (MirroredNetwork.Place.stranger, "stranger.example"), (.subject, "subject.example"),
                    ] {
                        try await waitUntil("the server has refused \(place)") {
                            // It has no certificate, so the hello is all that it gets.
                            try network.run(
                                at: place, "/usr/bin/openssl", "s_client", "-connect", "10.9.0.3:8443", "-servername",
                                name
                            ).transcript.contains("alert")
                        }
                    }
                }
                #expect(run.names == ["tls_sni subject.example"])
                #expect(run.strangers == 0)
                #expect(run.frames > 4)
            }
        }
    }
}
