import FlowDecoding
import FlowModel
import RecordedFiles

/// Reads one capture and prints each name in it once for each flow.
struct CaptureDump {
    private static let header = "capture\tkind\thost\tclient_ip\tclient_port\tserver_ip\tserver_port\ttime"

    /// A random number for the table of flows.
    let seed: UInt64

    static func printHeader() { Swift.print(header) }

    /// - Returns: what is damaged in the capture, after everything before it was printed.
    /// - Throws: `RecordedFileFault`.
    func print(_ path: String) throws -> CaptureFault? {
        var seen: Set<NamedFlow.Place> = []
        var decoder = CaptureDecoder(seed: seed, keepsSlots: false)
        var latest: Int64 = 0
        let fault = try RecordedFile(path: path).read { read in
            var buffer = CaptureBuffer()
            var count = 0
            repeat {
                count = try buffer.fill(read)
                do throws(CaptureFault) {
                    try buffer.takeFrames(atEnd: count == 0) { frame, bytes in
                        decoder.take(frame, bytes)
                        latest = max(latest, frame.nanoseconds ?? latest)
                    }
                } catch { return error as CaptureFault? }
                decoder.flows.advance(to: latest)
                Self.print(decoder.flows.takeNames(), of: path, &seen)
            } while count > 0
            return nil
        }
        decoder.finish(at: latest)
        Self.print(decoder.flows.takeNames(), of: path, &seen)
        return fault
    }

    private static func print(_ names: [NamedFlow], of path: String, _ seen: inout Set<NamedFlow.Place>) {
        for name in names where seen.insert(name.place).inserted { Swift.print(row(name, of: path)) }
    }

    private static func row(_ flow: NamedFlow, of path: String) -> String {
        let (seconds, rest) = flow.nanoseconds.quotientAndRemainder(dividingBy: 1_000_000_000)
        let fraction = String(1_000_000_000 + rest).dropFirst()
        return [
            path, flow.name.kind.rawValue, NameText.text(of: flow.name.bytes), flow.client.address.description,
            String(flow.client.port), flow.server.address.description, String(flow.server.port),
            "\(seconds).\(fraction)",
        ].joined(separator: "\t")
    }
}
