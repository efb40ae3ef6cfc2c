/// Puts the segments of one direction of a TCP stream in order (RFC 9293 section 3.4) and keeps what nobody has read yet.
///
/// Of two segments that claim the same place the first to arrive counts, as for the host that receives them.
package struct StreamAssembly: Sendable {
    /// What lies ahead of a hole waits until the hole is filled, but never more than this: a retransmission comes within a
    /// window, and the windows at the start of a connection are smaller than this.
    package static let mostHeldBytes = 1 << 17
    /// Segments of one byte must not cost more than full ones.
    package static let mostHeldSegments = 128

    private struct Held {
        let sequence: UInt32
        let bytes: [UInt8]
        let nanoseconds: Int64
        let isDoubtful: Bool

        var end: UInt32 { sequence &+ UInt32(truncatingIfNeeded: bytes.count) }
    }

    /// In order and not yet read.
    package private(set) var unread: [UInt8] = []
    /// When the first of the unread bytes passed.
    package private(set) var unreadSince: Int64 = 0
    /// The place of the next byte; nil until a segment came.
    private var expected: UInt32?
    private var held: [Held] = []
    private var heldBytes = 0
    /// Bytes that are to be passed over before anything is kept again.
    private var skipping = 0

    /// The stream begins at `sequence`: the number behind that of a SYN.
    package init(startingAt sequence: UInt32? = nil) {
        self.expected = sequence
    }

    /// Bytes that are kept, read or not.
    package var kept: Int { unread.count + heldBytes }

    /// Takes a segment. Returns false when it left a hole that cannot be waited for; then `jump` leads on.
    /// - Parameter isDoubtful: it may be nothing but the padding of a frame. It counts once what follows joins on to it, and
    ///   not where other bytes claim its place.
    package mutating func take(
        _ bytes: Span<UInt8>, at sequence: UInt32, nanoseconds: Int64, isDoubtful: Bool = false
    ) -> Bool {
        guard !bytes.isEmpty else { return true }
        let expected = expected ?? sequence
        self.expected = expected
        let ahead = Self.distance(to: sequence, from: expected)
        if !isDoubtful, ahead <= skipping {
            append(bytes, overlap: -ahead, nanoseconds)
        } else if !isDoubtful || !held.contains(where: { $0.sequence == sequence }) {
            hold(bytes, at: sequence, nanoseconds, isDoubtful)
        }
        drain()
        if !fits { forget { _ in true } }
        return fits
    }

    /// `count` of the unread bytes have been read.
    package mutating func consume(_ count: Int, nanoseconds: Int64) {
        guard count > 0 else { return }
        unread.removeFirst(min(count, unread.count))
        unreadSince = nanoseconds
    }

    /// Passes over the next `count` bytes without keeping them, whether they have come or not, or ever will.
    package mutating func skip(_ count: Int) {
        let here = min(count, unread.count)
        unread.removeFirst(here)
        skipping = count - here
        drain()
    }

    /// Gives up what is unread and the hole behind it, and goes on at the earliest segment that waits; and so on, until
    /// what waits is within the bounds.
    package mutating func jump() {
        skipping = 0
        repeat {
            unread.removeAll()
            guard let expected else { return }
            let next = held.min {
                Self.distance(to: $0.sequence, from: expected) < Self.distance(to: $1.sequence, from: expected)
            }
            self.expected = next?.sequence
            drain()
        } while !fits
    }

    /// Gives back all memory: nothing more will be read.
    package mutating func close() {
        (unread, held, heldBytes) = ([], [], 0)
    }

    private var fits: Bool { held.count <= Self.mostHeldSegments && heldBytes <= Self.mostHeldBytes }

    private mutating func append(_ bytes: Span<UInt8>, overlap: Int, _ nanoseconds: Int64) {
        // A segment may lie before the place, at it, or within what is to be passed over.
        var from = max(0, overlap)
        guard from < bytes.count else { return }
        if overlap < 0 { skipping += overlap }
        expected = expected.map { $0 &+ UInt32(truncatingIfNeeded: bytes.count - overlap) }
        let passed = min(skipping, bytes.count - from)
        skipping -= passed
        from += passed
        guard from < bytes.count else { return }
        if unread.isEmpty { unreadSince = nanoseconds }
        // At once: byte by byte it is a tenth of what a capture costs.
        bytes.extracting(from..<bytes.count).withUnsafeBufferPointer { unread.append(contentsOf: $0) }
    }

    private mutating func hold(_ bytes: Span<UInt8>, at sequence: UInt32, _ nanoseconds: Int64, _ isDoubtful: Bool) {
        let copy = bytes.copied(0..<bytes.count)
        held.append(Held(sequence: sequence, bytes: copy, nanoseconds: nanoseconds, isDoubtful: isDoubtful))
        heldBytes += bytes.count
    }

    /// Takes what has been waiting for its place, in the order in which it came.
    private mutating func drain() {
        while let expected, !held.isEmpty {
            let skipping = skipping
            forget { segment in
                let ahead = Self.distance(to: segment.sequence, from: expected)
                return ahead < 0 || ahead + segment.bytes.count <= skipping
            }
            let next = held.firstIndex { segment in
                Self.distance(to: segment.sequence, from: expected) <= skipping
                    && (!segment.isDoubtful || isFollowed(segment))
            }
            guard let next else { return }
            let segment = held.remove(at: next)
            heldBytes -= segment.bytes.count
            append(
                segment.bytes.span, overlap: -Self.distance(to: segment.sequence, from: expected), segment.nanoseconds)
        }
    }

    /// Whether bytes that are certain join on to a doubtful segment, maybe behind others that are doubtful.
    private func isFollowed(_ segment: Held) -> Bool {
        var end = segment.end
        while !held.contains(where: { $0.sequence == end && !$0.isDoubtful }) {
            guard let next = held.first(where: { $0.sequence == end }) else { return false }
            end = next.end
        }
        return true
    }

    /// Drops those of the doubtful segments.
    private mutating func forget(where isLost: (Held) -> Bool) {
        guard held.contains(where: { $0.isDoubtful && isLost($0) }) else { return }
        held.removeAll { $0.isDoubtful && isLost($0) }
        heldBytes = held.reduce(0) { $0 + $1.bytes.count }
    }

    private static func distance(to sequence: UInt32, from expected: UInt32) -> Int {
        Int(Int32(bitPattern: sequence &- expected))
    }
}
