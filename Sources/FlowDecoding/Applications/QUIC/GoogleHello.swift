/// The client's hello of Google's handshake (QUIC Crypto, revision of 2016): a list of tagged values.
enum GoogleHello {
    /// Tag, number of values, two bytes of nothing.
    private static let headerLength = 8
    private static let entryLength = 8
    /// Values of a message (`kMaxEntries` of Chromium).
    private static let mostEntries = 128

    static func begins(_ bytes: Span<UInt8>, at range: Range<Int>) -> Bool {
        range.count >= 4 && bytes.holds(Array("CHLO".utf8), in: range.lowerBound..<range.lowerBound + 4)
    }

    /// - Parameter message: as far as it is there.
    static func read(_ message: Span<UInt8>) -> QUICHello.Progress {
        guard message.count >= 4 else { return .incomplete }
        guard begins(message, at: 0..<message.count) else { return .complete(nil) }
        guard message.count >= headerLength else { return .incomplete }
        let count = Int(message.little16(at: 4))
        guard count <= mostEntries else { return .complete(nil) }
        let values = headerLength + count * entryLength
        guard message.count >= values else { return .incomplete }
        return readName(message, count: count, values: values)
    }

    /// Every entry has the end of its value, counted from where the values begin.
    private static func readName(_ message: Span<UInt8>, count: Int, values: Int) -> QUICHello.Progress {
        var start = 0
        for index in 0..<count {
            let entry = headerLength + index * entryLength
            let end = Int(message.little32(at: entry + 4))
            guard end >= start else { return .complete(nil) }
            guard message.holds(Array("SNI\0".utf8), in: entry..<entry + 4) else {
                start = end
                continue
            }
            guard end > start, end <= CryptoStream.limit else { return .complete(nil) }
            guard values + end <= message.count else { return .incomplete }
            let name = message.lowerCased(values + start..<values + end)
            return .complete(SeenName(kind: .googleQUICServerName, bytes: name))
        }
        return .complete(nil)
    }
}
