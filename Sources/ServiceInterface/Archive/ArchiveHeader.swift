/// One entry's header in an archive of plain files: POSIX.1-2017 `ustar`, 512 bytes. Only what a case folder needs: a
/// relative name and a size. Modes, owners and times say nothing about a case, so that they are fixed.
struct ArchiveHeader: Hashable, Sendable {
    static let byteCount = 512
    /// The field `name`; the prefix field is not used.
    static let longestName = 100
    /// Eleven octal digits.
    static let largestSize = 0o77_777_777_777

    let name: String
    let size: Int

    /// Nil for a name that could lead out of a folder, or that a person could misread, and for a size that does not fit.
    init?(name: String, size: Int) {
        guard Self.isPlain(name), (0...Self.largestSize).contains(size) else { return nil }
        self.name = name
        self.size = size
    }

    /// Letters, digits, dots, hyphens and underscores in parts that begin with none of the last three, joined by slashes.
    static func isPlain(_ name: String) -> Bool {
        guard !name.isEmpty, name.utf8.count <= longestName else { return false }
        return name.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { part in
            guard let first = part.utf8.first, isAlphanumeric(first) else { return false }
            return part.utf8.allSatisfy { isAlphanumeric($0) || [0x2d, 0x2e, 0x5f].contains($0) }
        }
    }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: false
        }
    }

    var bytes: [UInt8] {
        var bytes = [UInt8](repeating: 0, count: Self.byteCount)
        func put(_ text: String, at place: Int) {
            for (index, byte) in text.utf8.enumerated() { bytes[place + index] = byte }
        }
        put(name, at: 0)
        put("0000600", at: 100)
        put("0000000", at: 108)
        put("0000000", at: 116)
        put(Self.octal(size, digits: 11), at: 124)
        put("00000000000", at: 136)
        put("        ", at: 148)
        put("0", at: 156)
        put("ustar", at: 257)
        put("00", at: 263)
        let sum = bytes.reduce(0) { $0 + Int($1) }
        put(Self.octal(sum, digits: 6), at: 148)
        bytes[154] = 0
        return bytes
    }

    /// Reads what `bytes` writes, byte for byte; nil for anything else.
    init?(_ header: [UInt8]) {
        guard header.count == Self.byteCount else { return nil }
        let name = String(decoding: header.prefix(Self.longestName).prefix { $0 != 0 }, as: UTF8.self)
        let digits = String(decoding: header[124..<135], as: UTF8.self)
        guard let size = Int(digits, radix: 8) else { return nil }
        self.init(name: name, size: size)
        guard bytes == header else { return nil }
    }

    private static func octal(_ number: Int, digits: Int) -> String {
        let text = String(number, radix: 8)
        return String(repeating: "0", count: max(0, digits - text.count)) + text
    }
}
