import FlowDecoding

/// Reads a capture to its end or to its first fault, as the programs do.
enum CaptureRun {
    static func read(_ file: [UInt8]) -> (names: Int, slots: Int) {
        var buffer = CaptureBuffer()
        var decoder = CaptureDecoder(seed: 1, keepsSlots: true)
        var (names, slots) = (0, 0)
        var newest: Int64 = 0
        var next = 0
        var count = 0
        repeat {
            count = buffer.fill { space in
                let part = file[next..<min(next + space.count, file.count)]
                space.copyBytes(from: part)
                return part.count
            }
            next += count
            do throws(CaptureFault) {
                try buffer.takeFrames(atEnd: count == 0) { frame, bytes in
                    decoder.take(frame, bytes)
                    newest = max(newest, frame.nanoseconds ?? newest)
                }
            } catch { break }
            decoder.flows.advance(to: newest)
            names += decoder.flows.takeNames().count
            slots += decoder.flows.takeSlots().count
        } while count > 0
        decoder.finish(at: newest)
        return (names + decoder.flows.takeNames().count, slots + decoder.flows.takeSlots().count)
    }
}
