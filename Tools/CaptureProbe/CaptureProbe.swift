import ArgumentParser
import FlowModel
import MonitorService
import Monitoring

/// Captures for a while what belongs to some addresses and devices, and says how much of it was anybody else's. It writes no
/// packet and no address.
@main
struct CaptureProbe: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "capture-probe", abstract: "try a mirror port: count frames, losses and names")

    @Argument(help: "The interface, as `ip link` names it.")
    var interface: String

    @Option(help: "An address to be captured; can be given several times.")
    var address: [String] = []

    @Option(help: "A hardware address to be captured; can be given several times.")
    var hardware: [String] = []

    @Option(help: "For how long each time.")
    var milliseconds = 10_000

    @Option(help: "End earlier, when this name has been seen.")
    var until: String?

    @Option(help: "Open and close the interface so many times.")
    var opens = 1

    func run() throws {
        guard let filter = try CaptureFilter(try bindings) else {
            throw ValidationError("nothing is given that a packet can show")
        }
        var count = ProbeCount(addresses: Set(address.compactMap { IPAddress($0) }), devices: Set(devices))
        for _ in 0..<opens {
            let capture = try LiveCapture(interface: interface, filter: filter)
            say("open")
            try count.take(capture, milliseconds: milliseconds, until: until)
            capture.close()
            count.add(capture.statistics)
        }
        count.report()
        say("done")
    }

    private var devices: [MACAddress] { hardware.compactMap { MACAddress($0) } }

    private var bindings: [IdentityBinding] {
        get throws {
            try address.map { try Self.binding(.staticAddress, $0) } + hardware.map { try Self.binding(.deviceID, $0) }
        }
    }

    private static func binding(_ kind: IdentityKind, _ value: String) throws -> IdentityBinding {
        let declared = DeclaredBinding(
            kind: kind, value: value, source: "command line", verifiedBy: "nobody",
            verifiedAt: Timestamp(milliseconds: 0))
        do { return try IdentityBinding(declared) } catch { throw ValidationError("not one of somebody's: \(value)") }
    }
}
