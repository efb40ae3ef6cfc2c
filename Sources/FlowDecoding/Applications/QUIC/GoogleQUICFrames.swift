/// The frames of Google's versions in the client's first packets (QUIC wire layout of Google, revision of 2016).
struct GoogleQUICFrames {
    private let version: UInt8
    /// Bytes of the packet number, which one frame repeats.
    private let packetNumberLength: Int

    init(_ version: QUICVersion, packetNumberLength: Int = 4) {
        if case .googlePlain(let number) = version { self.version = number } else { self.version = 50 }
        self.packetNumberLength = packetNumberLength
    }

    /// Gives the bytes of the handshake to `hello`. Stops at a frame that is cut or that no first packet has.
    func read(_ payload: Span<UInt8>, from start: Int = 0, into hello: inout QUICHello) {
        var offset = start
        while offset < payload.count {
            let type = payload[offset]
            offset += 1
            let goesOn =
                switch type {
                case 0x00, 0x07: true
                case 0x06: skipStopWaiting(at: &offset)
                case 0x08 where version >= 47: readCrypto(payload, at: &offset, into: &hello)
                case 0x40...0x7f where version >= 34: skipAcknowledgement(payload, at: &offset, type: type)
                case 0x80...: readStream(payload, at: &offset, type: type, into: &hello)
                default: false
                }
            guard goesOn else { return }
        }
    }

    private func skipStopWaiting(at offset: inout Int) -> Bool {
        // An entropy byte before version 34.
        offset += packetNumberLength + (version < 34 ? 1 : 0)
        return true
    }

    private func readCrypto(_ payload: Span<UInt8>, at offset: inout Int, into hello: inout QUICHello) -> Bool {
        guard let position = payload.variableInteger(at: &offset, end: payload.count),
            let length = payload.variableLength(at: &offset, end: payload.count)
        else { return false }
        hello.take(payload, offset..<offset + length, at: position)
        offset += length
        return true
    }

    /// `1fdoooss`: with an end, with a length, bytes of the offset, bytes of the stream's number. Stream 1 is the
    /// handshake.
    private func readStream(
        _ payload: Span<UInt8>, at offset: inout Int, type: UInt8, into hello: inout QUICHello
    ) -> Bool {
        let offsetBits = Int(type >> 2 & 7)
        guard let stream = integer(payload, at: &offset, length: Int(type & 3) + 1),
            let position = integer(payload, at: &offset, length: offsetBits == 0 ? 0 : offsetBits + 1)
        else { return false }
        var length = payload.count - offset
        if type & 0x20 != 0 {
            guard let declared = integer(payload, at: &offset, length: 2), declared <= payload.count - offset
            else { return false }
            length = Int(declared)
        }
        if stream == 1 { hello.take(payload, offset..<offset + length, at: position) }
        offset += length
        return true
    }

    /// `01n0llmm`: more than one block, bytes of the largest number, bytes of a block.
    private func skipAcknowledgement(_ payload: Span<UInt8>, at offset: inout Int, type: UInt8) -> Bool {
        let lengths = [1, 2, 4, 6]
        let block = lengths[Int(type & 3)]
        // The largest number, two bytes of delay.
        offset += lengths[Int(type >> 2 & 3)] + 2
        var blocks = 0
        if type & 0x20 != 0 {
            guard offset < payload.count else { return false }
            blocks = Int(payload[offset])
            offset += 1
        }
        offset += block + blocks * (1 + block)
        guard offset < payload.count else { return false }
        let stamps = Int(payload[offset])
        offset += 1 + (stamps == 0 ? 0 : 5 + 3 * (stamps - 1))
        return offset <= payload.count
    }

    /// In network order since version 39.
    private func integer(_ payload: Span<UInt8>, at offset: inout Int, length: Int) -> UInt64? {
        guard payload.count - offset >= length else { return nil }
        var value: UInt64 = 0
        for index in 0..<length {
            let position = version >= 39 ? offset + index : offset + length - 1 - index
            value = value << 8 | UInt64(payload[position])
        }
        offset += length
        return value
    }
}
