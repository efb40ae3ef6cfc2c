import FlowDecoding
import FlowModel
import Glibc
import MonitorService

/// What a probe has seen.
struct ProbeCount {
    let addresses: Set<IPAddress>
    let devices: Set<MACAddress>

    private var decoder = CaptureDecoder(seed: .random(in: .min ... .max), keepsSlots: false)
    private var frames = 0
    private var bytes = 0
    private var segments = 0
    private var strangers = 0
    private var names: Set<String> = []
    private var received = 0
    private var dropped = 0
    private var droppedByInterface = 0
    /// Frames that are fetched before the clock is looked at.
    private static let budget = 4_096

    init(addresses: Set<IPAddress>, devices: Set<MACAddress>) {
        self.addresses = addresses
        self.devices = devices
    }

    /// Reads until the time is up, or until `name` was seen and no more frames wait.
    mutating func take(_ capture: LiveCapture, milliseconds: Int, until name: String?) throws {
        let deadline = ContinuousClock.now + .milliseconds(milliseconds)
        while ContinuousClock.now < deadline {
            if try take(capture) > 0 { continue }
            if let name, names.contains(where: { $0.hasSuffix(" \(name)") }) { return }
            // As the service does, which has other work between two looks.
            usleep(5_000)
        }
    }

    private mutating func take(_ capture: LiveCapture) throws -> Int {
        let taken = try capture.read(budget: Self.budget) { frame, captured in note(frame, captured) }
        for flow in decoder.flows.takeNames() {
            names.insert("\(flow.name.kind.rawValue) \(String(decoding: flow.name.bytes, as: UTF8.self))")
        }
        return taken
    }

    private mutating func note(_ frame: CapturedFrame, _ captured: Span<UInt8>) {
        let (addresses, devices) = (addresses, devices)
        var found = (own: 0, strange: 0)
        decoder.take(frame, captured) { segment in
            let isOwn =
                addresses.contains(segment.source) || addresses.contains(segment.destination)
                || segment.sourceHardware.map(devices.contains) == true
                || segment.destinationHardware.map(devices.contains) == true
            if isOwn { found.own += 1 } else { found.strange += 1 }
            return isOwn
        }
        frames += 1
        bytes += frame.wireLength
        segments += found.own
        strangers += found.strange
    }

    mutating func add(_ statistics: CaptureStatistics) {
        received += statistics.received
        dropped += statistics.dropped
        droppedByInterface += statistics.droppedByInterface
    }

    func report() {
        say("frames \(frames)")
        say("bytes \(bytes)")
        say("received \(received)")
        say("dropped \(dropped)")
        say("dropped-by-interface \(droppedByInterface)")
        say("segments \(segments)")
        say("strangers \(strangers)")
        for name in names.sorted() { say("name \(name)") }
    }
}
