/// A name as it can be printed in a column: bytes that are no part of a host name are escaped.
enum NameText {
    static func bytes(of name: [UInt8]) -> [UInt8] {
        name.allSatisfy(isPlain) ? name : name.flatMap { isPlain($0) ? [$0] : escaped($0) }
    }

    private static func isPlain(_ byte: UInt8) -> Bool { byte >= 0x21 && byte <= 0x7e && byte != UInt8(ascii: "\\") }

    private static func escaped(_ byte: UInt8) -> [UInt8] {
        let hex = String(byte, radix: 16)
        return Array(("\\x" + (hex.count < 2 ? "0" : "") + hex).utf8)
    }
}
