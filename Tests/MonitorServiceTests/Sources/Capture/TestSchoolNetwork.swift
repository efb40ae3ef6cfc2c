import FlowModel
import Monitoring

/// Who is on the invented cable: the subject, a stranger, and a server behind the school's router.
enum TestSchoolNetwork {
    /// Both have the same addresses in IPv4 and IPv6, told apart by the last number.
    static func end(_ number: UInt8, isIPv4: Bool, port: UInt16 = 40_000) -> TestFrame.End {
        TestFrame.End(hardware: hardware(number), address: address(number, isIPv4: isIPv4), port: port)
    }

    static let subject: UInt8 = 1
    static let stranger: UInt8 = 2
    static let server: UInt8 = 3

    /// A manufacturer's, not a private one.
    static func hardware(_ number: UInt8) -> MACAddress { MACAddress(bits: 0x0016_3e00_0900 | UInt64(number)) }

    static func address(_ number: UInt8, isIPv4: Bool) -> IPAddress {
        isIPv4
            ? IPAddress(v4: 0x0a09_0000 | UInt32(number))
            : IPAddress(high: 0x2001_0db8_0009_0000, low: UInt64(number))
    }

    static func binding(_ kind: IdentityKind, _ value: String, shared: Bool = false) throws -> IdentityBinding {
        try IdentityBinding(
            DeclaredBinding(
                kind: kind, value: value, source: "asset register", verifiedBy: "ICT",
                verifiedAt: Timestamp(milliseconds: 0), shared: shared))
    }

    static func address(of number: UInt8, isIPv4: Bool) throws -> IdentityBinding {
        try binding(.staticAddress, address(number, isIPv4: isIPv4).description)
    }

    static func device(of number: UInt8) throws -> IdentityBinding {
        try binding(.deviceID, hardware(number).description)
    }

    /// Each way in which a frame can be tagged that the filter knows.
    static let tagged: [[UInt16]] = [[], [0x8100], [0x88a8], [0x88a8, 0x8100], [0x8100, 0x8100]]
}
