/// Reads the fields of SSH's binary forms (RFC 4251 section 5). Every length is checked against what is left.
struct SSHWireReader {
    private var rest: ArraySlice<UInt8>

    init(_ bytes: [UInt8]) {
        self.rest = bytes[...]
    }

    var isAtEnd: Bool { rest.isEmpty }

    mutating func bytes(_ count: Int) -> [UInt8]? {
        guard count <= rest.count else { return nil }
        defer { rest = rest.dropFirst(count) }
        return Array(rest.prefix(count))
    }

    mutating func byte() -> UInt8? {
        rest.popFirst()
    }

    mutating func uint32() -> UInt32? {
        bytes(4).map { $0.reduce(0) { $0 << 8 | UInt32($1) } }
    }

    /// A `string`: its length in four bytes, then that many bytes.
    mutating func string() -> [UInt8]? {
        uint32().flatMap { bytes(Int($0)) }
    }
}

/// Writing the same fields.
enum SSHWire {
    static func uint32(_ value: UInt32) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
    }

    /// `content` must be shorter than 4 GiB, as everything that this module signs is.
    static func string(_ content: some Collection<UInt8>) -> [UInt8] {
        uint32(UInt32(truncatingIfNeeded: content.count)) + content
    }
}
