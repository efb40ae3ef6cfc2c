/// The versions whose first packets can be read: those of the IETF with what Facebook made of its drafts, and Google's own.
enum QUICVersion: Hashable, Sendable {
    /// Drafts by the first one with the same keys: 22; 23 to 28; 29 to 32. The later ones are as version 1.
    case draft22
    case draft23
    case draft29
    /// RFC 9000 and RFC 9369.
    case one
    case two
    /// Google's frames in the IETF's packets: Q050 with Google's handshake, T050 and T051 with TLS.
    case google50
    case googleTLS50
    case googleTLS51
    /// Google's Q024 to Q046, whose first packets are not encrypted.
    case googlePlain(UInt8)

    /// Nil for what is unknown, reserved to force a negotiation (RFC 9000 section 15), or the negotiation itself.
    init?(_ number: UInt32) {
        switch number {
        case 1, 0xff00_0021, 0xff00_0022: self = .one
        case 0x6b33_43cf: self = .two
        case 0xff00_001d...0xff00_0020: self = .draft29
        case 0xff00_0017...0xff00_001c: self = .draft23
        case 0xff00_0016, 0xface_b001: self = .draft22
        case 0xface_b000...0xface_b00f: self = .draft23
        case 0x5130_3530: self = .google50
        case 0x5430_3530: self = .googleTLS50
        case 0x5430_3531: self = .googleTLS51
        default:
            guard let google = Self.plainGoogle(number) else { return nil }
            self = .googlePlain(google)
        }
    }

    /// `Q024` to `Q046`.
    private static func plainGoogle(_ number: UInt32) -> UInt8? {
        let tens = UInt8(number >> 8 & 0xff) &- UInt8(ascii: "0")
        let ones = UInt8(number & 0xff) &- UInt8(ascii: "0")
        guard number >> 16 == 0x5130, tens < 10, ones < 10 else { return nil }
        let version = tens * 10 + ones
        return 24...46 ~= version ? version : nil
    }

    /// `0x?a?a?a?a` (RFC 9000 section 15).
    static func isReserved(_ number: UInt32) -> Bool { number & 0x0f0f_0f0f == 0x0a0a_0a0a }

    /// Google's frames instead of the IETF's.
    var hasGoogleFrames: Bool {
        switch self {
        case .draft22, .draft23, .draft29, .one, .two: false
        case .google50, .googleTLS50, .googleTLS51, .googlePlain: true
        }
    }

    /// Google's handshake instead of TLS.
    var hasGoogleHandshake: Bool {
        switch self {
        case .google50, .googlePlain: true
        case .draft22, .draft23, .draft29, .one, .two, .googleTLS50, .googleTLS51: false
        }
    }

    /// The bits of the type in the first byte of a long header (RFC 9000 section 17.2, RFC 9369 section 3.2).
    var initialType: UInt8 { self == .two ? 1 : 0 }
    var retryType: UInt8 { self == .two ? 0 : 3 }

    /// Before the labels of the keys (RFC 9001 section 5.1, RFC 9369 section 3.3.2).
    var labelPrefix: String { self == .two ? "tls13 quicv2 " : "tls13 quic " }

    /// Of the keys of the first packets (RFC 9001 section 5.2, RFC 9369 section 3.3.1, the drafts, and Google's sources).
    /// Nil where they are not encrypted.
    var initialSalt: [UInt8]? {
        switch self {
        case .draft22: Self.saltOfDraft22
        case .draft23: Self.saltOfDraft23
        case .draft29: Self.saltOfDraft29
        case .one: Self.saltOfVersion1
        case .two: Self.saltOfVersion2
        case .google50: Self.saltOfQ050
        case .googleTLS50: Self.saltOfT050
        case .googleTLS51: Self.saltOfT051
        case .googlePlain: nil
        }
    }
}

extension QUICVersion {
    private static let saltOfDraft22: [UInt8] = [
        0x7f, 0xbc, 0xdb, 0x0e, 0x7c, 0x66, 0xbb, 0xe9, 0x19, 0x3a,
        0x96, 0xcd, 0x21, 0x51, 0x9e, 0xbd, 0x7a, 0x02, 0x64, 0x4a,
    ]
    private static let saltOfDraft23: [UInt8] = [
        0xc3, 0xee, 0xf7, 0x12, 0xc7, 0x2e, 0xbb, 0x5a, 0x11, 0xa7,
        0xd2, 0x43, 0x2b, 0xb4, 0x63, 0x65, 0xbe, 0xf9, 0xf5, 0x02,
    ]
    private static let saltOfDraft29: [UInt8] = [
        0xaf, 0xbf, 0xec, 0x28, 0x99, 0x93, 0xd2, 0x4c, 0x9e, 0x97,
        0x86, 0xf1, 0x9c, 0x61, 0x11, 0xe0, 0x43, 0x90, 0xa8, 0x99,
    ]
    private static let saltOfVersion1: [UInt8] = [
        0x38, 0x76, 0x2c, 0xf7, 0xf5, 0x59, 0x34, 0xb3, 0x4d, 0x17,
        0x9a, 0xe6, 0xa4, 0xc8, 0x0c, 0xad, 0xcc, 0xbb, 0x7f, 0x0a,
    ]
    private static let saltOfVersion2: [UInt8] = [
        0x0d, 0xed, 0xe3, 0xde, 0xf7, 0x00, 0xa6, 0xdb, 0x81, 0x93,
        0x81, 0xbe, 0x6e, 0x26, 0x9d, 0xcb, 0xf9, 0xbd, 0x2e, 0xd9,
    ]
    private static let saltOfQ050: [UInt8] = [
        0x50, 0x45, 0x74, 0xef, 0xd0, 0x66, 0xfe, 0x2f, 0x9d, 0x94,
        0x5c, 0xfc, 0xdb, 0xd3, 0xa7, 0xf0, 0xd3, 0xb5, 0x6b, 0x45,
    ]
    private static let saltOfT050: [UInt8] = [
        0x7f, 0xf5, 0x79, 0xe5, 0xac, 0xd0, 0x72, 0x91, 0x55, 0x80,
        0x30, 0x4c, 0x43, 0xa2, 0x36, 0x7c, 0x60, 0x48, 0x83, 0x10,
    ]
    private static let saltOfT051: [UInt8] = [
        0x7a, 0x4e, 0xde, 0xf4, 0xe7, 0xcc, 0xee, 0x5f, 0xa4, 0x50,
        0x6c, 0x19, 0x12, 0x4f, 0xc8, 0xcc, 0xda, 0x6e, 0x03, 0x3d,
    ]
}
