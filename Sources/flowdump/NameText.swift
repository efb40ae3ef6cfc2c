/// A name as it can be printed in a column: bytes that are no part of a host name are escaped.
enum NameText {
    static func text(of name: [UInt8]) -> String {
        name.map { byte in
            switch byte {
            case 0x21...0x5b, 0x5d...0x7e: return String(UnicodeScalar(byte))
            default:
                let hex = String(byte, radix: 16)
                return "\\x" + (hex.count < 2 ? "0" : "") + hex
            }
        }.joined()
    }
}
