/// The frame that is around every block of pcapng (draft-ietf-opsawg-pcapng, section 3.1): type, length, body, length.
struct PcapngBlock: Sendable {
    /// The kinds that matter; names, secrets, statistics, custom and unknown blocks are passed over.
    enum Kind: Sendable {
        case section
        case interface
        case simplePacket
        case enhancedPacket
        /// Replaced by the enhanced one, still met in old files (appendix A of the draft).
        case obsoletePacket
        case other

        init(number: UInt32) {
            self =
                switch number {
                case PcapngReader.sectionHeader: .section
                case 1: .interface
                case 2: .obsoletePacket
                case 3: .simplePacket
                case 6: .enhancedPacket
                default: .other
                }
        }

        /// Bytes of a block of this kind with nothing that may be left out.
        var shortest: Int {
            switch self {
            case .section: 28
            case .interface: 20
            case .simplePacket: 16
            case .enhancedPacket, .obsoletePacket: 32
            case .other: 12
            }
        }

        /// A section's header and what is passed over need no memory, so they may be of any length.
        var isHeld: Bool {
            switch self {
            case .section, .other: false
            case .interface, .simplePacket, .enhancedPacket, .obsoletePacket: true
            }
        }
    }

    let kind: Kind
    /// Bytes of the whole block, both lengths included.
    let length: Int
    /// Where it begins in the file.
    let offset: Int

    /// - Throws: when the length cannot be that of a block of this kind. One that is no multiple of four, as some
    ///   programs write, is taken as it is: the length behind the block tells whether it was meant.
    init(number: UInt32, length: UInt32, offset: Int) throws(CaptureFault) {
        kind = Kind(number: number)
        self.length = Int(length)
        self.offset = offset
        guard self.length >= kind.shortest else { throw CaptureFault(.badBlockLength, offset: offset) }
        guard !kind.isHeld || self.length <= CaptureLimit.longestRecord else {
            throw CaptureFault(.recordTooLong, offset: offset)
        }
    }
}
