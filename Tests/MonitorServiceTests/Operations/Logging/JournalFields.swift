/// A journal entry read back by the rules of systemd's JOURNAL_NATIVE_PROTOCOL.
struct JournalFields {
    /// In order, names repeated as they come.
    private(set) var pairs: [(name: String, value: String)] = []

    /// Nil when the bytes break a rule: a name that journald would drop, a length that is wrong, a line feed that is missing.
    init?(_ bytes: [UInt8]) {
        var rest = bytes[...]
        while !rest.isEmpty {
            guard let end = rest.firstIndex(where: { $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: "\n") }) else {
                return nil
            }
            let name = String(decoding: rest[..<end], as: UTF8.self)
            guard name.wholeMatch(of: /[A-Z][A-Z0-9_]{0,63}/) != nil else { return nil }
            let isLong = rest[end] == UInt8(ascii: "\n")
            rest = rest[(end + 1)...]
            guard let value = isLong ? Self.long(&rest) : Self.short(&rest) else { return nil }
            pairs.append((name, value))
        }
    }

    subscript(name: String) -> String? { pairs.first { $0.name == name }?.value }

    private static func short(_ rest: inout ArraySlice<UInt8>) -> String? {
        guard let end = rest.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
        defer { rest = rest[(end + 1)...] }
        return String(decoding: rest[..<end], as: UTF8.self)
    }

    private static func long(_ rest: inout ArraySlice<UInt8>) -> String? {
        guard rest.count > 8 else { return nil }
        let length = rest.prefix(8).reversed().reduce(0) { $0 << 8 | Int($1) }
        rest = rest.dropFirst(8)
        guard rest.count > length else { return nil }
        let value = String(decoding: rest.prefix(length), as: UTF8.self)
        rest = rest.dropFirst(length)
        guard rest.removeFirst() == UInt8(ascii: "\n") else { return nil }
        return value
    }
}
