import FlowModel

/// Rules lines of strangers out by a few bytes at fixed places, without finding their fields.
///
/// A line has the shape `STAMP ELAPSED CLIENT ... USER HIER_x/y MEDIATYPE`. The scan already knows where its last blanks
/// are, so the end of the user field is found without looking at a byte. Whatever has not exactly this shape is not ruled
/// out but left to `SquidNativeFields`, which agrees with this file on where the user ends.
struct SquidNativeGate {
    let gate: IdentityGate

    /// `HIER_`, first byte lowest.
    private static let prefix: UInt64 = 0x5f_5245_4948
    /// Stamp, padded elapsed time, the longest IPv4 address and what must follow; a shorter line is looked at exactly.
    private static let shortest = 48
    /// `1795384129.389`: ten digits until the year 2286.
    private static let stampLength = 14
    /// Stamp, blank, elapsed time in six columns, blank.
    private static let clientColumn = 22

    @inline(__always)
    func rulesOut(_ line: LineBounds, of block: Span<UInt8>) -> Bool {
        guard line.end &- line.start >= SquidNativeGate.shortest else { return false }
        if gate.wantsUser, !rulesOutUser(line, of: block) { return false }
        if gate.wantsClient, !rulesOutClient(line, of: block) { return false }
        return true
    }

    @inline(__always)
    private func rulesOutUser(_ line: LineBounds, of block: Span<UInt8>) -> Bool {
        // Counted backwards from the end: the blanks before media type, hierarchy, and last word of the user.
        var blanks = line.blanksBeforeEnd
        let mediaType = blanks.leadingZeroBitCount
        blanks &= ~(0x8000_0000_0000_0000 >> UInt64(mediaType))
        let hierarchy = blanks.leadingZeroBitCount
        blanks &= ~(0x8000_0000_0000_0000 >> UInt64(hierarchy))
        let word = blanks.leadingZeroBitCount
        let count = word &- hierarchy &- 1
        let userEnd = line.end &- 1 &- hierarchy
        // Too short a token to be a hierarchy, or a word whose beginning lies before the 64 bytes.
        guard hierarchy < 64, hierarchy >= 9, word < 64 || count >= 8 else { return false }
        guard userEnd &- 8 >= line.start, !endsInBracket(line, of: block) else { return false }
        guard block.word(startingAt: userEnd &+ 1) & 0xff_ffff_ffff == SquidNativeGate.prefix else { return false }
        return !gate.mayName(userEndingIn: block.word(endingAt: userEnd), count: count)
    }

    /// Whether header blocks may stand at the end (`log_mime_hdrs`).
    @inline(__always)
    private func endsInBracket(_ line: LineBounds, of block: Span<UInt8>) -> Bool {
        var last = block[line.end &- 1]
        if last == UInt8(ascii: "\r") { last = block[line.end &- 2] }
        return last == UInt8(ascii: "]")
    }

    @inline(__always)
    private func rulesOutClient(_ line: LineBounds, of block: Span<UInt8>) -> Bool {
        let column = line.start &+ SquidNativeGate.clientColumn
        let padding = block.word(startingAt: line.start &+ SquidNativeGate.stampLength).bytes(
            equalTo: UInt8(ascii: " "))
        // One blank before the client, and between stamp and elapsed time nothing but padding.
        let run = (padding & 0x0080_8080_8080_8080) &>> 7 &* 0xff
        guard padding & 0x8000_0000_0000_0080 == 0x8000_0000_0000_0080, run & (run &+ 1) == 0,
            padding & 0x0080_0000_0000_0000 == 0
        else { return false }
        let near = block.word(startingAt: column).bytes(equalTo: UInt8(ascii: " "))
        let far = block.word(startingAt: column &+ 8).bytes(equalTo: UInt8(ascii: " "))
        guard near | far != 0 else { return false }
        let count = near != 0 ? near.trailingZeroBitCount &>> 3 : 8 &+ far.trailingZeroBitCount &>> 3
        return !gate.mayName(clientEndingIn: block.word(endingAt: column &+ count), count: count)
    }
}
