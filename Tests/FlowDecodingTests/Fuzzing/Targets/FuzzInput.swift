import FlowDecoding

/// Takes an input apart. What is missing at its end is zero, so that every input means something.
struct FuzzInput {
    private let bytes: [UInt8]
    private var next = 0

    init(_ input: Span<UInt8>) { bytes = input.indices.map { input[$0] } }

    init(_ input: [UInt8]) { bytes = input }

    var whole: [UInt8] { bytes }

    var isEmpty: Bool { next >= bytes.count }

    mutating func byte() -> UInt8 {
        guard !isEmpty else { return 0 }
        defer { next += 1 }
        return bytes[next]
    }

    mutating func number<Number: FixedWidthInteger & UnsignedInteger>(_ type: Number.Type) -> Number {
        (0..<Number.bitWidth / 8).reduce(0) { value, _ in value << 8 | Number(byte()) }
    }

    /// Two bytes of length, and so many bytes, or what is left.
    mutating func piece() -> [UInt8] {
        let length = Int(number(UInt16.self))
        let start = min(next, bytes.count)
        next = min(start + length, bytes.count)
        return Array(bytes[start..<next])
    }

    mutating func rest() -> [UInt8] {
        defer { next = bytes.count }
        return Array(bytes[min(next, bytes.count)...])
    }

    /// What `piece` and `byte` take apart again.
    static func piece(_ bytes: [UInt8]) -> [UInt8] {
        [UInt8(bytes.count >> 8 & 0xff), UInt8(bytes.count & 0xff)] + bytes
    }
}

extension FuzzTarget {
    /// A name that was seen is never empty, and never longer than what it was read from.
    static func check(_ name: SeenName, in count: Int) {
        precondition(!name.bytes.isEmpty && name.bytes.count <= count, "a name out of nothing")
    }

    /// Where to cut a stream of `count` bytes: a step of 1 to 256 bytes.
    static func cuts(_ count: Int, step: UInt8) -> [Int] {
        Array(stride(from: Int(step) + 1, to: max(count, 1), by: Int(step) + 1))
    }
}
