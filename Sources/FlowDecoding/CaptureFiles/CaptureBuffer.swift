/// One reused buffer between a reader of bytes and the decoders of frames: bytes in by `fill`, whole frames out by
/// `takeFrames`, the begun record stays. Reads pcap and pcapng; memory does not grow with the file.
package struct CaptureBuffer: ~Copyable {
    /// Bytes that are read at once: enough to make the cost of a system call vanish, small enough for the second-level
    /// cache.
    package static let readSize = 256 * 1024

    private var bytes: [UInt8]
    private var filled = 0
    private var reader = CaptureReader()
    private var fault: CaptureFault?
    /// Bytes of the stream up to the end of the last record that was taken, or of what was passed over. After a fault,
    /// the place that it names.
    package private(set) var taken = 0

    package init() {
        let longestBegun = PcapHeader.longestRecordHeader + CaptureLimit.longestRecord
        bytes = [UInt8](repeating: 0, count: longestBegun + CaptureBuffer.readSize)
    }

    /// Lets `read` write into the free part of the buffer, `readSize` bytes at most. `read` returns how many bytes it
    /// wrote, 0 at the end of the source; so does this function.
    package mutating func fill<Failure: Error>(
        _ read: (UnsafeMutableRawBufferPointer) throws(Failure) -> Int
    ) throws(Failure) -> Int {
        let space = filled..<min(filled + CaptureBuffer.readSize, bytes.count)
        let count = try bytes.withUnsafeMutableBufferPointer { (all) throws(Failure) in
            try read(UnsafeMutableRawBufferPointer(UnsafeMutableBufferPointer(rebasing: all[space])))
        }
        precondition(count >= 0 && count <= space.count, "the reader reports more bytes than it was given")
        filled += count
        return count
    }

    /// Hands over all whole frames and forgets them. The bytes that come with a frame are those of the whole buffer:
    /// the frame says where in them it lies. With `atEnd`, nothing may be left.
    /// - Throws: what is damaged, after the frames before it were handed over; from then on always the same.
    package mutating func takeFrames(
        atEnd: Bool, _ body: (CapturedFrame, Span<UInt8>) -> Void
    ) throws(CaptureFault) {
        if let fault { throw fault }
        var position = 0
        do throws(CaptureFault) {
            try reader.take(bytes, filled: filled, from: &position, base: taken, body)
            if atEnd { try reader.requireEnd(left: filled - position, offset: taken + position) }
        } catch {
            fault = error
            filled = 0
            taken = error.offset
            throw error
        }
        keep(from: position)
    }

    /// Moves what is left to the beginning: less than one record.
    private mutating func keep(from position: Int) {
        let count = filled - position
        if position > 0, count > 0 {
            bytes.withUnsafeMutableBufferPointer { all in
                _ = all.extracting(0..<count).update(fromContentsOf: all.extracting(position..<filled))
            }
        }
        filled = count
        taken += position
    }
}
