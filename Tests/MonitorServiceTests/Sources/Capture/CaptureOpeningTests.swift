import FlowModel
import Foundation
import MonitorService
import TestSupport
import Testing

/// What a capture takes, and what it says when that is missing.
@Suite(
    .serialized,
    .enabled(
        if: MirroredNetwork.canBeMade,
        "network namespaces take USHER_TEST_NETWORKS=1, root, ip and tc: live capture was NOT tested"))
struct CaptureOpeningTests {
    /// - Parameter capability: as setpriv(1) names it, or nothing.
    private func runAsNobody(_ network: MirroredNetwork, with capability: String, _ command: [String]) throws
        -> CommandRun
    {
        let whole = network.command(
            at: .monitor,
            [
                "setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--no-new-privs",
                "--bounding-set=-all\(capability)",
                "--inh-caps=-all\(capability)", "--ambient-caps=-all\(capability)",
            ] + command)
        return try CommandRun(whole[0], Array(whole.dropFirst()))
    }

    @Test func withoutTheCapabilityItSaysWhatIsMissing() async throws {
        try await MirroredNetwork.with { network in
            let run = try runAsNobody(
                network, with: "", [MirroredNetwork.probe, MirroredNetwork.interface, "--address", "10.9.0.1"])
            #expect(run.status != 0)
            #expect(run.transcript.contains("CAP_NET_RAW"), "\(run.transcript)")
            #expect(!run.transcript.contains("open\n"))
        }
    }

    @Test func thatOneCapabilityIsEnough() async throws {
        try await MirroredNetwork.with { network in
            let status = try runAsNobody(network, with: ",+net_raw", ["grep", "CapEff", "/proc/self/status"])
            // CAP_NET_RAW is number 13 (capabilities(7)).
            #expect(status.transcript.hasSuffix("0000000000002000\n"))
            let run = try runAsNobody(
                network, with: ",+net_raw",
                [MirroredNetwork.probe, MirroredNetwork.interface, "--address", "10.9.0.1", "--milliseconds", "100"])
            #expect(run.status == 0, "\(run.transcript)")
            #expect(run.transcript.hasPrefix("open\n"))
        }
    }

    @Test func anInterfaceThatCannotBeCapturedIsRefusedWithItsReason() async throws {
        try await MirroredNetwork.with { network in
            func reason(_ interface: String) throws -> String {
                let run = try network.run(
                    at: .monitor, MirroredNetwork.probe, interface, "--address", "10.9.0.1", "--milliseconds", "10")
                #expect(run.status != 0)
                return run.transcript
            }
            #expect(try reason("absent0").contains("there is none of that name"))
            // What libpcap would take for something else.
            #expect(try reason("any").contains("there is none of that name"))
            #expect(try reason("nflog").contains("there is none of that name"))
            #expect(try reason("lo").contains("it is down"))
            guard try network.run(at: .monitor, "ip", "tuntap", "add", "tun0", "mode", "tun").status == 0 else {
                return
            }
            _ = try network.run(at: .monitor, "ip", "link", "set", "tun0", "up")
            #expect(try reason("tun0").contains("it is not an Ethernet"))
        }
    }

    @Test func theMostIdentitiesFitIntoARealKernel() async throws {
        try await MirroredNetwork.with { network in
            let run = try network.run(
                at: .monitor,
                [MirroredNetwork.probe, MirroredNetwork.interface, "--milliseconds", "10"] + Self.mostAddresses)
            #expect(run.transcript.contains("open\n"), "\(run.transcript)")
        }
    }

    /// Libpcap would go on without a filter in the kernel.
    @Test func aFilterThatTheKernelDoesNotTakeIsNoFilter() async throws {
        try await MirroredNetwork.with { network in
            let limit = try network.run(at: .monitor, "sysctl", "-w", "net.core.optmem_max=4096")
            guard limit.status == 0 else {
                print("NOT tested: this kernel has one net.core.optmem_max for all network namespaces")
                return
            }
            let run = try network.run(
                at: .monitor,
                [MirroredNetwork.probe, MirroredNetwork.interface, "--milliseconds", "10"] + Self.mostAddresses)
            #expect(run.status != 0)
            #expect(run.transcript.contains("the kernel does not take the filter"), "\(run.transcript)")
            #expect(!run.transcript.contains("open\n"))
        }
    }

    private static let mostAddresses = (1...CaptureFilter.mostIdentities).flatMap { number in
        ["--address", "2001:db8:\(number):\(number * 7):\(number * 31):\(number * 17):\(number * 3):\(number)"]
    }

    @Test func anInterfaceThatGoesAwayEndsTheCapture() async throws {
        try await MirroredNetwork.with { network in
            let said = network.folder.appending(path: "probe").path
            let probe = try SpawnedProcess(
                network.command(
                    at: .monitor,
                    [
                        MirroredNetwork.probe, MirroredNetwork.interface, "--address", "10.9.0.1", "--milliseconds",
                        "600000",
                    ]),
                environment: ProcessInfo.processInfo.environment, output: said, errors: said)
            func says(_ text: String) -> Bool {
                (try? String(contentsOfFile: said, encoding: .utf8))?.contains(text) == true
            }
            try await probe.whileRunning {
                try await waitUntil("the interface is open") { says("open\n") }
                #expect(try network.run(at: .monitor, "ip", "link", "delete", MirroredNetwork.interface).status == 0)
                try await waitUntil("the probe says so", within: 20) { says("the capture has ended") }
            }
        }
    }
}
