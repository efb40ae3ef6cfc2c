import Monitoring

/// One filter rule, as far as it speaks of whole hosts: `||d^` for `d` and everything below it, `|d^` for `d` alone, `@@`
/// before either for an exception.
struct AdblockLine {
    let scope: RuleReach
    let isException: Bool
    /// It takes back the same rule elsewhere in the list.
    let cancels: Bool
    let name: ArraySlice<UInt8>

    /// Options that leave a rule as wide as it is.
    private static let harmless = ["important", "all"].map { Array($0.utf8) }
    private static let badFilter = Array("badfilter".utf8)

    /// An empty line, a comment or the title in brackets.
    static func isRemark(_ text: ArraySlice<UInt8>) -> Bool {
        guard let first = text.first, first != UInt8(ascii: "!") else { return true }
        if first == UInt8(ascii: "[") { return text.last == UInt8(ascii: "]") }
        return first == UInt8(ascii: "#") && !marks(text.dropFirst().first)
    }

    init(_ text: ArraySlice<UInt8>) throws(ListReason) {
        guard !Self.hidesParts(text) else { throw .cosmetic }
        let unexcepted = text.after("@@")
        isException = unexcepted != nil
        var rest = unexcepted ?? text
        guard rest.first != UInt8(ascii: "/") else { throw .pattern }
        cancels = try Self.takeOptions(&rest)
        guard !rest.contains(UInt8(ascii: "*")) else { throw .wildcard }
        guard !rest.contains(where: ListLine.isBlank) else { throw .blanks }
        guard let anchored = rest.after("||") ?? rest.after("|") else { throw .unanchored }
        scope = rest.after("||") == nil ? .full : .domain
        guard !anchored.contains(where: { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ":") }) else { throw .path }
        guard let name = anchored.before("^") ?? anchored.before("^|") else { throw .prefix }
        self.name = name
    }

    /// Takes everything from the last `$` on off the rule. True when it is a `$badfilter`.
    private static func takeOptions(_ rest: inout ArraySlice<UInt8>) throws(ListReason) -> Bool {
        guard let sign = rest.lastIndex(of: UInt8(ascii: "$")) else { return false }
        let options = rest[(sign + 1)...].split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
        rest = rest[..<sign]
        let narrowing = options.filter { option in !harmless.contains { option.elementsEqual($0) } }
        guard narrowing.allSatisfy({ $0.elementsEqual(badFilter) }) else { throw .narrowed }
        return !narrowing.isEmpty
    }

    /// `##`, `#@#`, `#?#`, `#$#`, `#%#` and `$$` part the pages from what is hidden in them.
    private static func hidesParts(_ text: ArraySlice<UInt8>) -> Bool {
        text.indices.dropLast().contains { index in
            let next = text[index + 1]
            return text[index] == UInt8(ascii: "#") && marks(next)
                || text[index] == UInt8(ascii: "$") && next == UInt8(ascii: "$")
        }
    }

    private static func marks(_ byte: UInt8?) -> Bool { byte.map("#@?$%".utf8.contains) ?? false }
}
