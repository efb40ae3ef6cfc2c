import FlowDecoding
import FlowModel
import RecordedFiles

/// Reads one capture and prints each name in it once for each flow.
struct CaptureDump {
    /// A random number for the table of flows.
    let seed: UInt64
    /// Whose packets are looked at; nil for everybody's.
    let client: IPAddress?

    static func printHeader() { print(NameRows.header) }

    /// - Returns: what is damaged in the capture, after everything before it was printed.
    /// - Throws: `RecordedFileFault`.
    func dump(_ path: String) throws -> CaptureFault? {
        // Hashes alone, of 64 bits: of a million names no two meet by chance.
        var seen: Set<Int> = []
        var rows = NameRows(capture: path)
        var decoder = CaptureDecoder(seed: seed, keepsSlots: false)
        var latest: Int64 = 0
        let fault = try RecordedFile(path: path).read { read in
            var buffer = CaptureBuffer()
            var count = 0
            repeat {
                count = try buffer.fill(read)
                do throws(CaptureFault) {
                    try buffer.takeFrames(atEnd: count == 0) { frame, bytes in
                        take(frame, bytes, by: &decoder)
                        latest = max(latest, frame.nanoseconds ?? latest)
                    }
                } catch { return error as CaptureFault? }
                decoder.flows.advance(to: latest)
                for name in decoder.flows.takeNames() where seen.insert(name.place.hashValue).inserted {
                    rows.add(name)
                }
                rows.print()
            } while count > 0
            return nil
        }
        decoder.finish(at: latest, where: isWanted)
        for name in decoder.flows.takeNames() where seen.insert(name.place.hashValue).inserted { rows.add(name) }
        rows.print()
        return fault
    }

    @inline(__always)
    private func take(_ frame: CapturedFrame, _ bytes: Span<UInt8>, by decoder: inout CaptureDecoder) {
        if client == nil { decoder.take(frame, bytes) } else { decoder.take(frame, bytes, where: isWanted) }
    }

    private func isWanted(_ segment: TransportSegment) -> Bool {
        guard let client else { return true }
        return segment.source == client || segment.destination == client
    }
}
