import Foundation
import TestSupport

/// A real network of the kernel's: three computers at a switch, of whose ports each frame is copied to a fourth, at which the
/// service would listen. Made of network namespaces, and gone when the test ends.
struct MirroredNetwork {
    enum Place: String, CaseIterable {
        case subject, stranger, server
        case network = "switch"
        case monitor
    }

    /// What has to be installed, and that the test may.
    /// Only where it is asked for: a network at full speed takes the cores that all other tests run on.
    private static let isAskedFor = ProcessInfo.processInfo.environment["USHER_TEST_NETWORKS"] == "1"
    static let canBeMade =
        isAskedFor && getuid() == 0 && [ip, tc].allSatisfy { FileManager.default.fileExists(atPath: $0) }
    static let canReplay = FileManager.default.fileExists(atPath: tcpreplay)
    static let interface = "mirror0"
    private static let ip = "/usr/sbin/ip"
    private static let tc = "/usr/sbin/tc"
    static let tcpreplay = "/usr/bin/tcpreplay"

    /// For captures and what programs say.
    let folder: URL
    private let prefix: String

    static func with(_ body: (MirroredNetwork) async throws -> Void) async throws {
        let identifier = UUID().uuidString.prefix(8).lowercased()
        let network = MirroredNetwork(
            folder: FileManager.default.temporaryDirectory.appending(path: "usher-test-\(identifier)"),
            prefix: "usher-\(identifier)")
        try FileManager.default.createDirectory(at: network.folder, withIntermediateDirectories: true)
        defer { network.remove() }
        try network.make()
        try await body(network)
    }

    /// The command that runs `command` at a place.
    func command(at place: Place, _ command: [String]) -> [String] {
        [Self.ip, "netns", "exec", "\(prefix)-\(place.rawValue)"] + command
    }

    func run(at place: Place, _ command: String...) throws -> CommandRun { try run(at: place, command) }

    func run(at place: Place, _ command: [String]) throws -> CommandRun {
        let whole = self.command(at: place, command)
        return try CommandRun(whole[0], Array(whole.dropFirst()))
    }

    /// Frames that have come out of the mirror port, whoever they belong to.
    func mirrored() throws -> Int {
        let figure = try run(at: .monitor, "cat", "/sys/class/net/\(Self.interface)/statistics/rx_packets").output
        return Int(String(decoding: figure, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)) ?? -1
    }

    /// Sends frames as they are, from one of the computers.
    /// - Returns: what tcpreplay says of it.
    @discardableResult func send(
        _ frames: [[UInt8]], from place: Place, pace: [String] = ["--pps=2000"]
    ) throws -> String {
        let file = folder.appending(path: "sent-\(UUID().uuidString).pcap")
        try TestCapture.write(frames, to: file)
        return try replay(file, from: place, pace: pace)
    }

    @discardableResult func replay(_ file: URL, from place: Place, pace: [String]) throws -> String {
        let whole = command(at: place, [Self.tcpreplay, "--intf1=eth0"] + pace + [file.path])
        let run = try CommandRun(whole[0], Array(whole.dropFirst()))
        guard run.status == 0 else { throw NotMade(what: run.transcript) }
        return run.transcript
    }

    struct NotMade: Error {
        let what: String
    }

    private func make() throws {
        let made = try CommandRun("/bin/bash", ["-euc", Self.script, "network", prefix])
        guard made.status == 0 else { throw NotMade(what: made.transcript) }
    }

    private func remove() {
        for place in Place.allCases {
            _ = try? CommandRun(Self.ip, ["netns", "delete", "\(prefix)-\(place.rawValue)"])
        }
        try? FileManager.default.removeItem(at: folder)
    }

    /// The kernel's own chatter (IPv6) is off, so that each frame is one of the test's. Addresses are those of
    /// `TestSchoolNetwork`.
    private static let script = """
        at() { local place=$1; shift; ip netns exec "$prefix-$place" "$@"; }
        prefix=$1
        for place in subject stranger server switch monitor; do
            ip netns add "$prefix-$place"
            at $place sysctl -qw net.ipv6.conf.all.disable_ipv6=1 net.ipv6.conf.default.disable_ipv6=1
        done
        at switch ip link add br0 type bridge
        at switch ip link set br0 up
        ip link add mirror0 netns "$prefix-monitor" type veth peer name mirror netns "$prefix-switch"
        at monitor ip link set mirror0 up
        at switch ip link set mirror up
        number=1
        for place in subject stranger server; do
            ip link add eth0 address 00:16:3e:00:09:0$number netns "$prefix-$place" \\
                type veth peer name $place netns "$prefix-switch"
            at $place ip address add 10.9.0.$number/24 dev eth0
            at $place ip link set eth0 up
            at switch ip link set $place master br0 up
            at switch tc qdisc add dev $place clsact
            at switch tc filter add dev $place ingress protocol all u32 match u32 0 0 action mirred egress mirror dev mirror
            number=$((number + 1))
        done
        """
}
