/// The frames of an Initial packet (RFC 9000 sections 12.4 and 19).
enum QUICFrames {
    /// Gives the bytes of the handshake to `hello`. Stops at a frame that is cut or has no place in an Initial packet.
    static func read(_ payload: Span<UInt8>, into hello: inout QUICHello) {
        var offset = 0
        while offset < payload.count {
            let type = payload[offset]
            offset += 1
            switch type {
            case 0x00, 0x01: continue
            case 0x02, 0x03:
                guard skipAcknowledgement(payload, at: &offset, hasCounts: type == 0x03) else { return }
            case 0x06:
                guard let position = payload.variableInteger(at: &offset, end: payload.count),
                    let length = payload.variableLength(at: &offset, end: payload.count)
                else { return }
                hello.take(payload, offset..<offset + length, at: position)
                offset += length
            case 0x1c:
                guard skipClose(payload, at: &offset) else { return }
            default: return
            }
        }
    }

    /// Section 19.3. Every range takes at least two bytes, so the payload bounds the loop.
    private static func skipAcknowledgement(_ payload: Span<UInt8>, at offset: inout Int, hasCounts: Bool) -> Bool {
        guard payload.variableInteger(at: &offset, end: payload.count) != nil,
            payload.variableInteger(at: &offset, end: payload.count) != nil,
            var ranges = payload.variableInteger(at: &offset, end: payload.count),
            payload.variableInteger(at: &offset, end: payload.count) != nil
        else { return false }
        while ranges > 0 {
            guard payload.variableInteger(at: &offset, end: payload.count) != nil,
                payload.variableInteger(at: &offset, end: payload.count) != nil
            else { return false }
            ranges -= 1
        }
        for _ in 0..<(hasCounts ? 3 : 0) {
            guard payload.variableInteger(at: &offset, end: payload.count) != nil else { return false }
        }
        return true
    }

    /// Section 19.19.
    private static func skipClose(_ payload: Span<UInt8>, at offset: inout Int) -> Bool {
        guard payload.variableInteger(at: &offset, end: payload.count) != nil,
            payload.variableInteger(at: &offset, end: payload.count) != nil,
            let reason = payload.variableLength(at: &offset, end: payload.count)
        else { return false }
        offset += reason
        return true
    }
}
