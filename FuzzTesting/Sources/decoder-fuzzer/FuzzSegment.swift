/// A segment as the target of flows takes it apart.
struct FuzzSegment {
    var payload: [UInt8]
    /// Since the segment before; the highest numbers are jumps.
    var seconds: UInt8 = 1
    /// Bits, from the lowest: to the client, another client, three of the server's port, sequence numbers far apart
    /// (bit 6), UDP (bit 7).
    var choice: UInt8 = 0
    var flags: UInt8 = 0x18
    var sequence = 1
    /// Bytes of the payload that were not captured.
    var cut: UInt8 = 0

    static let begin = FuzzSegment(payload: [], flags: 2, sequence: 0).bytes

    var bytes: [UInt8] {
        [seconds, choice, flags] + HelloBuilder.big16(sequence & 0xffff) + [cut] + FuzzInput.piece(payload)
    }
}
