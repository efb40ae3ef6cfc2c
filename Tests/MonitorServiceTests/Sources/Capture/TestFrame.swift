import FlowModel

/// Builds Ethernet frames, without their checksums: nothing on the way looks at them, and no host answers.
enum TestFrame {
    /// One end of a conversation, as it shows in frames.
    struct End {
        let hardware: MACAddress
        let address: IPAddress
        let port: UInt16
    }

    static let tcp: UInt8 = 6
    static let synchronise: UInt8 = 0x02
    static let acknowledgement: UInt8 = 0x10

    /// - Parameter tags: the EtherTypes of VLAN tags, the outermost first.
    static func segment(
        from source: End, to destination: End, tags: [UInt16] = [], sequence: UInt32 = 0,
        flags: UInt8 = acknowledgement, _ payload: [UInt8] = []
    ) -> [UInt8] {
        let header =
            big(source.port) + big(destination.port) + big(sequence) + big(UInt32(0)) + [0x50, flags]
            + big(UInt16(0xffff)) + big(UInt32(0))
        return ethernet(
            from: source.hardware, to: destination.hardware, tags: tags,
            internet(from: source.address, to: destination.address, tcp, header + payload))
    }

    /// - Parameter packet: its EtherType, and its bytes.
    static func ethernet(
        from source: MACAddress, to destination: MACAddress, tags: [UInt16], _ packet: (type: UInt16, bytes: [UInt8])
    ) -> [UInt8] {
        var frame = octets(destination) + octets(source)
        for (depth, tag) in tags.enumerated() { frame += big(tag) + big(UInt16(100 + depth)) }
        frame += big(packet.type) + packet.bytes
        return frame + [UInt8](repeating: 0, count: max(0, 60 - frame.count))
    }

    /// IPv4 or IPv6, whichever the addresses are.
    /// - Parameter fragment: the field of flags and offset (RFC 791).
    static func internet(
        from source: IPAddress, to destination: IPAddress, _ transport: UInt8, fragment: UInt16 = 0,
        _ payload: [UInt8]
    ) -> (type: UInt16, bytes: [UInt8]) {
        guard source.isIPv4 else {
            let head = [0x60, 0, 0, 0] + big(UInt16(payload.count)) + [transport, 64]
            let ends = big(source.high) + big(source.low) + big(destination.high) + big(destination.low)
            return (0x86dd, head + ends + payload)
        }
        let head = [0x45, 0] + big(UInt16(20 + payload.count)) + [0, 1] + big(fragment) + [64, transport, 0, 0]
        return (0x0800, head + v4(source) + v4(destination) + payload)
    }

    /// RFC 826: who has the address?
    static func question(from source: End, about address: IPAddress) -> [UInt8] {
        let bytes =
            [0, 1, 8, 0, 6, 4, 0, 1] + octets(source.hardware) + v4(source.address)
            + [UInt8](repeating: 0, count: 6) + v4(address)
        return ethernet(
            from: source.hardware, to: MACAddress(bits: 0xffff_ffff_ffff), tags: [], (0x0806, bytes))
    }

    static func big<Number: FixedWidthInteger>(_ number: Number) -> [UInt8] {
        withUnsafeBytes(of: number.bigEndian, Array.init)
    }

    private static func octets(_ hardware: MACAddress) -> [UInt8] { Array(big(hardware.bits).suffix(6)) }

    private static func v4(_ address: IPAddress) -> [UInt8] { Array(big(address.low).suffix(4)) }
}
