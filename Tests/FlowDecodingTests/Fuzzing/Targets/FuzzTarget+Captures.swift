import FlowDecoding

extension FuzzTarget {
    /// Time goes on after so many bytes.
    private static let chunk = 512

    /// A file, from its first byte to slots and names.
    static func readCapture(_ input: Span<UInt8>) {
        let file = FuzzInput(input).whole
        var buffer = CaptureBuffer()
        var decoder = CaptureDecoder(seed: 1, keepsSlots: true)
        var newest: Int64 = 0
        var next = 0
        var count = 0
        repeat {
            count = buffer.fill { space in
                let part = file[next..<min(next + min(space.count, chunk), file.count)]
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
        } while count > 0
        decoder.finish(at: newest)
        for flow in decoder.flows.takeNames() { check(flow.name, in: file.count) }
        for slot in decoder.flows.takeSlots() {
            precondition(slot.down >= 0 && slot.up >= 0 && slot.first <= slot.last, "a slot is impossible")
        }
        precondition(decoder.flows.count == 0, "a flow stays open")
    }
}
