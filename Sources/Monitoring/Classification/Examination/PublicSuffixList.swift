import FlowModel

/// The list of names below which everybody may register (publicsuffix.org, Debian's package `publicsuffix`). A rule for such
/// a name would claim the hosts of strangers.
package struct PublicSuffixList: Sendable {
    /// The two parts of the list.
    package enum Section: Hashable, Sendable {
        /// Run by a registry: `co.uk`.
        case registry
        /// Run by a company that gives names away: `blogspot.com`, where each label is another member's blog.
        case company
    }

    /// How a name stands to the list.
    package enum Standing: Hashable, Sendable {
        case isSuffix(Section)
        /// Public suffixes lie below it.
        case holdsSuffixes(Section)
    }

    private var suffixes: [String: Section] = [:]
    /// Names every label below which is a suffix (`*.ck`).
    private var wildcards: [String: Section] = [:]
    /// Names below a wildcard that somebody did register (`!www.ck`).
    private var exceptions: Set<String> = []
    private var above: [String: Section] = [:]

    /// Nil when the text is not such a list: one without its section marks could be anything.
    package init?(_ text: [UInt8]) {
        var section: Section?
        var sections: Set<Section> = []
        for line in text.split(separator: UInt8(ascii: "\n")) {
            let word = line.prefix { $0 > 0x20 }
            if word.starts(with: Self.comment) {
                section = Self.section(after: line, section)
            } else if let section, !word.isEmpty {
                sections.insert(section)
                add(word, section)
            }
        }
        guard sections.contains(.registry) else { return nil }
    }

    /// Nil for a name that is neither a suffix nor above one.
    package func standing(of name: HostName) -> Standing? {
        let text = name.text
        guard !exceptions.contains(text) else { return nil }
        let parent = text.firstIndex(of: ".").map { String(text[text.index(after: $0)...]) }
        let own = suffixes[text] ?? parent.flatMap { wildcards[$0] }
        if own != .registry, above[text] == .registry { return .holdsSuffixes(.registry) }
        return own.map { .isSuffix($0) } ?? above[text].map { .holdsSuffixes($0) }
    }

    private static let comment = Array("//".utf8)

    private static func section(after line: ArraySlice<UInt8>, _ section: Section?) -> Section? {
        let text = String(decoding: line, as: UTF8.self)
        if text.contains("===BEGIN ICANN DOMAINS===") { return .registry }
        if text.contains("===BEGIN PRIVATE DOMAINS===") { return .company }
        return text.contains("===END ") ? nil : section
    }

    private mutating func add(_ word: ArraySlice<UInt8>, _ section: Section) {
        let isException = word.first == UInt8(ascii: "!")
        let isWildcard = word.starts(with: Array("*.".utf8))
        let bare = Array(isException ? word.dropFirst() : isWildcard ? word.dropFirst(2) : word)
        guard let ascii = bare.allSatisfy({ $0 < 0x80 }) ? bare : InternationalName.asciiForm(bare) else { return }
        let name = String(decoding: ascii, as: UTF8.self)
        if isException {
            exceptions.insert(name)
            return
        }
        if isWildcard { wildcards[name] = section } else { suffixes[name] = section }
        var rest = isWildcard ? Substring("*." + name) : Substring(name)
        while let dot = rest.firstIndex(of: ".") {
            rest = rest[rest.index(after: dot)...]
            if above[String(rest)] != .registry { above[String(rest)] = section }
        }
    }
}
