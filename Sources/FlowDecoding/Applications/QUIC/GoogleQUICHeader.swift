/// The header of a client's packet in Google's versions Q024 to Q046, before the two sides share keys. The 12 bytes behind
/// it are a hash against damage, which is not checked.
struct GoogleQUICHeader {
    private static let hashLength = 12
    private static let idLength = 8

    let version: QUICVersion
    let connectionID: Range<Int>
    let packetNumberLength: Int
    /// Where the frames begin.
    let payload: Int

    /// Nil for every other datagram.
    init?(_ datagram: Span<UInt8>) {
        guard datagram.count > 5 else { return nil }
        if datagram[0] & 0x80 == 0 { self.init(public: datagram) } else { self.init(long: datagram) }
    }

    /// Up to Q043: flags, connection ID, version, packet number, hash.
    private init?(public datagram: Span<UInt8>) {
        // With a version and an ID of 8 bytes, no reset; the highest two bits were never used.
        guard datagram[0] & 0xcb == 0x09, datagram.count >= 9 + 4,
            let version = QUICVersion(datagram.big32(at: 9)), case .googlePlain(let number) = version, number <= 43
        else { return nil }
        self.version = version
        connectionID = 1..<1 + Self.idLength
        packetNumberLength = [1, 2, 4, 6][Int(datagram[0] >> 4 & 3)]
        // A byte of flags before version 34.
        payload = 13 + packetNumberLength + Self.hashLength + (number < 34 ? 1 : 0)
        guard payload < datagram.count else { return nil }
    }

    /// Q044 to Q046: the client's ID has 8 bytes, its own has none.
    private init?(long datagram: Span<UInt8>) {
        guard datagram.count > 14, datagram[5] == 0x50, let version = QUICVersion(datagram.big32(at: 1)),
            case .googlePlain(let number) = version, number >= 44
        else { return nil }
        let isInitial = number == 46 ? datagram[0] & 0xf0 == 0xc0 : datagram[0] == 0xff
        guard isInitial else { return nil }
        self.version = version
        connectionID = 6..<6 + Self.idLength
        packetNumberLength = number == 46 ? Int(datagram[0] & 3) + 1 : 4
        payload = 14 + packetNumberLength + Self.hashLength
        guard payload < datagram.count else { return nil }
    }
}
