/// Builds the beginning of a TLS connection: one record with one ClientHello (RFC 8446 section 4.1.2).
enum TestHello {
    static func record(for name: String) -> [UInt8] {
        let host = Array(name.utf8)
        // RFC 6066 section 3: a list of one host name.
        let entry = [0] + sized(host)
        let extensions = TestFrame.big(UInt16(0)) + sized(sized(entry))
        let body =
            [3, 3] + [UInt8](repeating: 7, count: 32) + [0] + sized([0x13, 0x01]) + [1, 0] + sized(extensions)
        let message = [1, 0] + sized(body)
        return [22, 3, 1] + sized(message)
    }

    private static func sized(_ bytes: [UInt8]) -> [UInt8] { TestFrame.big(UInt16(bytes.count)) + bytes }
}
