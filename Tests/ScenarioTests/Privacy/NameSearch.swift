import Foundation

/// Looks for names in bytes. A name counts only where it stands whole: `10.20.1.1` is not in `10.20.1.14`, and the mail
/// address of the Principal, who signed, is not the Principal's log-in.
struct NameSearch {
    private let data: Data

    init(_ bytes: [UInt8]) {
        data = Data(bytes)
    }

    func holds(_ name: String) -> Bool {
        let needle = Data(name.utf8)
        var from = data.startIndex
        while let found = data.range(of: needle, in: from..<data.endIndex) {
            if stands(found) { return true }
            from = found.lowerBound + 1
        }
        return false
    }

    private func stands(_ range: Range<Data.Index>) -> Bool {
        if range.lowerBound > data.startIndex, Self.isWord(data[range.lowerBound - 1]) { return false }
        guard range.upperBound < data.endIndex else { return true }
        return !Self.isWord(data[range.upperBound]) && data[range.upperBound] != UInt8(ascii: "@")
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: false
        }
    }
}
