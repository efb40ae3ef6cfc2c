/// Headers around bytes, the innermost first. Checksums are zero: the decoder verifies none.
enum FrameBuilder {
    static let device: [UInt8] = [0x02, 0, 0, 0, 0, 0x11]
    static let router: [UInt8] = [0x02, 0, 0, 0, 0, 0x01]
    static let client6: [UInt8] = [0x20, 0x01, 0x0d, 0xb8] + [UInt8](repeating: 0, count: 11) + [0x11]
    static let server6: [UInt8] = [0x20, 0x01, 0x0d, 0xb8] + [UInt8](repeating: 0, count: 11) + [0x80]

    static func word(_ value: Int) -> [UInt8] {
        [UInt8(truncatingIfNeeded: value >> 8), UInt8(truncatingIfNeeded: value)]
    }

    static func long(_ value: Int) -> [UInt8] { word(value >> 16) + word(value) }

    static func ethernet(_ inner: [UInt8], type: Int = 0x0800) -> [UInt8] { router + device + word(type) + inner }

    static func tag(_ inner: [UInt8], type: Int = 0x0800) -> [UInt8] { word(100) + word(type) + inner }

    /// Logical link control with SNAP.
    static func snap(_ inner: [UInt8], type: Int = 0x0800) -> [UInt8] { [0xaa, 0xaa, 3, 0, 0, 0] + word(type) + inner }

    static func label(_ inner: [UInt8], isBottom: Bool = true) -> [UInt8] { [0, 1, isBottom ? 1 : 0, 64] + inner }

    static func session(_ inner: [UInt8], length: Int? = nil) -> [UInt8] {
        [0x11, 0] + word(1) + word(length ?? inner.count) + inner
    }

    static func udp(_ payload: [UInt8], from: Int = 40000, to: Int = 443, length: Int? = nil) -> [UInt8] {
        word(from) + word(to) + word(length ?? payload.count + 8) + [0, 0] + payload
    }

    static func tcp(
        _ payload: [UInt8], flags: UInt8 = 0x18, sequence: Int = 1000, options: [UInt8] = [], header: Int? = nil
    ) -> [UInt8] {
        let words = header ?? 5 + options.count / 4
        return word(40000) + word(443) + long(sequence) + long(0) + [UInt8(words << 4), flags] + word(8192) + word(0)
            + word(0) + options + payload
    }

    static func ipv4(
        _ inner: [UInt8], number: UInt8 = 17, total: Int? = nil, identification: Int = 7, fragment: Int = 0,
        options: [UInt8] = []
    ) -> [UInt8] {
        [UInt8(0x45 + options.count / 4), 0] + word(total ?? 20 + options.count + inner.count) + word(identification)
            + word(fragment) + [64, number, 0, 0, 10, 20, 1, 11, 203, 0, 113, 10] + options + inner
    }

    static func ipv6(
        _ inner: [UInt8], number: UInt8 = 17, length: Int? = nil, source: [UInt8] = client6
    ) -> [UInt8] {
        [0x60, 0, 0, 0] + word(length ?? inner.count) + [number, 64] + source + server6 + inner
    }

    /// An extension header of eight bytes.
    static func extensionHeader(_ inner: [UInt8], next: UInt8 = 17) -> [UInt8] { [next, 0, 1, 4, 0, 0, 0, 0] + inner }

    static func fragmentHeader(
        _ inner: [UInt8], next: UInt8 = 17, offset: Int = 0, isLast: Bool, identification: Int = 7
    ) -> [UInt8] {
        [next, 0] + word(offset | (isLast ? 0 : 1)) + long(identification) + inner
    }

    static func gre(_ inner: [UInt8], type: Int = 0x0800, flags: Int = 0, fields: [UInt8] = []) -> [UInt8] {
        word(flags) + word(type) + fields + inner
    }

    /// A data frame with quality of service from a device to an access point.
    static func wireless(_ inner: [UInt8], control: [UInt8] = [0x88, 0x01], service: [UInt8] = [0, 0]) -> [UInt8] {
        control + [0, 0] + [0x02, 0, 0, 0, 0, 0xaa] + device + router + [0, 0] + service + inner
    }

    /// One frame of an aggregate, filled up to four bytes.
    static func subframe(_ inner: [UInt8]) -> [UInt8] {
        let frame = router + device + word(inner.count) + inner
        return frame + [UInt8](repeating: 0, count: -frame.count & 3)
    }
}
