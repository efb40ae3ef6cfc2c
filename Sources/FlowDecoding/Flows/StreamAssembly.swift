/// Puts the segments of one direction of a TCP stream in order (RFC 9293 section 3.4) and keeps what nobody has read yet.
///
/// Of two segments that claim the same place the first to arrive counts, as for the host that receives them.
struct StreamAssembly: Sendable {
    /// What lies ahead of a hole waits until the hole is filled, but never more than this: a retransmission comes within a
    /// window, and the windows at the start of a connection are smaller than this.
    static let mostHeldBytes = 1 << 17
    /// Segments of one byte must not cost more than full ones.
    static let mostHeldSegments = 128

    private struct Held {
        let sequence: UInt32
        let bytes: [UInt8]
        let nanoseconds: Int64
    }

    /// In order and not yet read.
    private(set) var unread: [UInt8] = []
    /// When the first of the unread bytes passed.
    private(set) var unreadSince: Int64 = 0
    /// The place of the next byte; nil until a segment came.
    private var expected: UInt32?
    private var held: [Held] = []
    private var heldBytes = 0
    /// Bytes that are to be passed over before anything is kept again.
    private var skipping = 0

    /// The stream begins at `sequence`: the number behind that of a SYN.
    init(startingAt sequence: UInt32? = nil) {
        self.expected = sequence
    }

    /// Takes a segment. Returns false when it left a hole that cannot be waited for: what was unread is given up then, and
    /// the stream goes on behind the hole.
    /// - Parameter isDoubtful: it may be nothing but the padding of a frame. It counts once what follows joins on to it, and
    ///   not where other bytes claim its place.
    mutating func take(
        _ bytes: Span<UInt8>, at sequence: UInt32, nanoseconds: Int64, isDoubtful: Bool = false
    ) -> Bool {
        guard !bytes.isEmpty else { return true }
        if expected == nil { expected = sequence }
        if !isDoubtful, !joins(sequence) { drain() }
        guard !isDoubtful, joins(sequence), let expected else {
            hold(bytes, at: sequence, nanoseconds)
            return fits || jump()
        }
        append(bytes, overlap: -distance(to: sequence, from: expected), nanoseconds)
        drain()
        return true
    }

    /// Whether a segment leaves no hole before it, but what is passed over anyway.
    private func joins(_ sequence: UInt32) -> Bool {
        expected.map { distance(to: sequence, from: $0) <= skipping } ?? true
    }

    /// `count` of the unread bytes have been read.
    mutating func consume(_ count: Int, nanoseconds: Int64) {
        guard count > 0 else { return }
        unread.removeFirst(min(count, unread.count))
        unreadSince = nanoseconds
    }

    /// Passes over the next `count` bytes without keeping them, whether they have come or not, or ever will.
    mutating func skip(_ count: Int) {
        let here = min(count, unread.count)
        unread.removeFirst(here)
        skipping = count - here
        drain()
    }

    /// Gives back all memory: nothing more will be read.
    mutating func close() {
        (unread, held, heldBytes) = ([], [], 0)
    }

    private var fits: Bool { held.count <= Self.mostHeldSegments && heldBytes <= Self.mostHeldBytes }

    private mutating func append(_ bytes: Span<UInt8>, overlap: Int, _ nanoseconds: Int64) {
        // A segment may lie before the place, at it, or within what is to be passed over.
        var from = max(0, overlap)
        if overlap < 0 { skipping -= -overlap }
        guard from < bytes.count else { return }
        expected = expected.map { $0 &+ UInt32(truncatingIfNeeded: bytes.count - overlap) }
        let passed = min(skipping, bytes.count - from)
        skipping -= passed
        from += passed
        guard from < bytes.count else { return }
        if unread.isEmpty { unreadSince = nanoseconds }
        unread.reserveCapacity(unread.count + bytes.count - from)
        for index in from..<bytes.count { unread.append(bytes[index]) }
    }

    private mutating func hold(_ bytes: Span<UInt8>, at sequence: UInt32, _ nanoseconds: Int64) {
        var copy: [UInt8] = []
        copy.reserveCapacity(bytes.count)
        for index in 0..<bytes.count { copy.append(bytes[index]) }
        held.append(Held(sequence: sequence, bytes: copy, nanoseconds: nanoseconds))
        heldBytes += bytes.count
    }

    /// Takes what has been waiting for its place, in the order in which it came.
    private mutating func drain() {
        while let expected, !held.isEmpty {
            guard let index = held.firstIndex(where: { distance(to: $0.sequence, from: expected) <= skipping }) else {
                return
            }
            let next = held.remove(at: index)
            heldBytes -= next.bytes.count
            append(next.bytes.span, overlap: -distance(to: next.sequence, from: expected), next.nanoseconds)
        }
    }

    /// Gives up the hole and goes on at the earliest segment behind it.
    private mutating func jump() -> Bool {
        guard let expected else { return false }
        unread.removeAll()
        skipping = 0
        let next = held.min { distance(to: $0.sequence, from: expected) < distance(to: $1.sequence, from: expected) }
        self.expected = next?.sequence
        drain()
        return false
    }

    private func distance(to sequence: UInt32, from expected: UInt32) -> Int {
        Int(Int32(bitPattern: sequence &- expected))
    }
}
