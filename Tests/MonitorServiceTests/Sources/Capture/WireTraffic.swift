import FlowDecoding
import FlowModel
import MonitorService
import Monitoring

/// Frames of invented devices at a mirror port: Ethernet, IPv4, TCP, and in it the hello that names a host.
struct WireTraffic {
    struct Device {
        let address: IPAddress
        let hardware: UInt64
    }

    private var ports: UInt16 = 40_000

    /// A connection of `device`: hello, then `bytes` from the server a second later, in segments of 1,000.
    mutating func visit(
        _ host: String, by device: Device, at start: Timestamp, bytes: Int, hasCover: Bool = false
    ) -> [(frame: CapturedFrame, bytes: [UInt8])] {
        ports += 1
        let hello = Self.hello(host, hasCover: hasCover)
        var frames = [
            frame(device, at: start, isUp: true, flags: 0x02, sequence: 100, []),
            frame(device, at: start, isUp: true, flags: 0x18, sequence: 101, hello),
        ]
        for index in 0..<bytes / 1_000 {
            let piece = [UInt8](repeating: 0x17, count: 1_000)
            let at = start.adding(milliseconds: 1_000 + Int64(index))
            frames.append(frame(device, at: at, isUp: false, flags: 0x10, sequence: 500 + index * 1_000, piece))
        }
        return frames
    }

    private func frame(
        _ device: Device, at instant: Timestamp, isUp: Bool, flags: UInt8, sequence: Int, _ payload: [UInt8]
    ) -> (frame: CapturedFrame, bytes: [UInt8]) {
        let client = Self.big(device.address.low & 0xffff_ffff, 4)
        let server: [UInt8] = [203, 0, 113, 10]
        let hardware = Self.big(device.hardware, 6)
        let router: [UInt8] = [2, 0, 0, 0, 0, 1]
        let ends = isUp ? Self.big(UInt64(ports), 2) + [1, 187] : [1, 187] + Self.big(UInt64(ports), 2)
        let tcp = ends + Self.big(UInt64(sequence), 4) + [0, 0, 0, 0, 0x50, flags, 0xff, 0xff, 0, 0, 0, 0] + payload
        let ip: [UInt8] =
            [0x45, 0] + Self.big(UInt64(20 + tcp.count), 2) + [0, 1, 0x40, 0, 64, 6, 0, 0]
            + (isUp ? client + server : server + client)
        let bytes = (isUp ? router + hardware : hardware + router) + [8, 0] + ip + tcp
        let frame = CapturedFrame(
            link: .ethernet, nanoseconds: instant.milliseconds * 1_000_000, bytes: 0..<bytes.count,
            wireLength: bytes.count)
        return (frame, bytes)
    }

    /// A ClientHello of TLS 1.2 with one name (RFC 6066 section 3), and with Encrypted ClientHello where it has a cover.
    private static func hello(_ host: String, hasCover: Bool) -> [UInt8] {
        let name = Array(host.utf8)
        let list = [UInt8(0)] + big(UInt64(name.count), 2) + name
        var extensions = [0, 0] + big(UInt64(list.count + 2), 2) + big(UInt64(list.count), 2) + list
        if hasCover { extensions += [0xfe, 0x0d, 0, 1, 0] }
        let body =
            [3, 3] + [UInt8](repeating: 7, count: 32) + [0, 0, 2, 0x13, 0x01, 1, 0]
            + big(UInt64(extensions.count), 2) + extensions
        let message = [UInt8(1)] + big(UInt64(body.count), 3) + body
        return [0x16, 3, 1] + big(UInt64(message.count), 2) + message
    }

    private static func big(_ number: UInt64, _ count: Int) -> [UInt8] {
        (0..<count).reversed().map { UInt8(truncatingIfNeeded: number >> (UInt64($0) * 8)) }
    }
}
