import Foundation

/// A capture file, as tcpreplay reads it (pcap 2.4, microseconds, Ethernet).
enum TestCapture {
    static func write(_ frames: [[UInt8]], to file: URL) throws {
        var bytes = little(0xa1b2_c3d4) + [2, 0, 4, 0] + little(0) + little(0) + little(262_144) + little(1)
        bytes.reserveCapacity(frames.reduce(bytes.count) { $0 + $1.count + 16 })
        for (number, frame) in frames.enumerated() {
            bytes += little(1_770_000_000) + little(UInt32(number % 1_000_000))
            bytes += little(UInt32(frame.count)) + little(UInt32(frame.count))
            bytes += frame
        }
        try Data(bytes).write(to: file)
    }

    private static func little(_ number: UInt32) -> [UInt8] { withUnsafeBytes(of: number.littleEndian, Array.init) }
}
