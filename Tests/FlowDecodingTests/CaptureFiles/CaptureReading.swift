import FlowDecoding

/// What a capture gave when it was read through a `CaptureBuffer`.
struct CaptureReading: Equatable {
    struct Frame: Equatable {
        var link = LinkType.ethernet
        var nanoseconds: Int64?
        var bytes: [UInt8]
        var wireLength: Int
    }

    var frames: [Frame] = []
    var fault: CaptureFault?
    /// Bytes of the stream that were taken.
    var taken = 0

    /// - Parameter chunk: bytes that the source gives at a time.
    init(of bytes: [UInt8], chunk: Int = .max) {
        var buffer = CaptureBuffer()
        var next = 0
        var found: [Frame] = []
        do throws(CaptureFault) {
            var count = 0
            repeat {
                count = buffer.fill { space in
                    let part = bytes[next..<min(next + min(chunk, space.count), bytes.count)]
                    space.copyBytes(from: part)
                    return part.count
                }
                next += count
                try buffer.takeFrames(atEnd: count == 0) { frame, all in
                    found.append(
                        Frame(
                            link: frame.link, nanoseconds: frame.nanoseconds, bytes: frame.bytes.map { all[$0] },
                            wireLength: frame.wireLength))
                }
            } while count > 0
        } catch {
            fault = error
        }
        frames = found
        taken = buffer.taken
    }
}
