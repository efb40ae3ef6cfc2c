import FlowModel

/// Finds the deciding rule of a host by looking its endings up, label by label from the right, in one hash table. There
/// is no comparison of parts of labels anywhere, so `netflix.com` can never meet a rule for `x.com`. A lookup allocates
/// nothing and looks at no more labels than the catalogue knows names below.
///
/// The answers are worked out when the table is built: one for a host that is a name of the table, one for hosts below it.
struct RuleTable: Sendable {
    /// One name of the table: a rule's name, or an ending of one with at least two labels.
    private struct Entry {
        let start: Int32
        let length: Int32
        /// Index of the answer for the name itself; -1 when no rule covers it.
        let exact: Int32
        /// The same for every name below it.
        let below: Int32
    }

    private var entries: [Entry] = []
    private var names: [UInt8] = []
    /// Index of an entry plus one; 0 is a free slot. At most half are taken, so a probe soon meets a free one.
    private var slots: [UInt32] = []
    private(set) var answers: [CatalogueMatch] = []

    init(_ rules: [CatalogueRule]) {
        let written = Dictionary(grouping: rules, by: \.name.text)
        var known: Set<String> = []
        for name in written.keys { Self.insertEndings(of: name, into: &known) }
        slots = Array(repeating: 0, count: Self.capacity(for: known.count))
        for name in known.sorted() {
            let covering = Self.ancestors(of: name).flatMap { written[$0] ?? [] }.filter { $0.scope == .domain }
            let own = written[name] ?? []
            let exact = answer(covering + own)
            let reaching = own.filter { $0.scope == .domain }
            let below = reaching.count == own.count ? exact : answer(covering + reaching)
            insert(name, exact: exact, below: below)
        }
    }

    /// The index in `answers` for the host whose name is `name`; nil when no rule covers it or the name is not well formed.
    func find(_ name: Span<UInt8>) -> Int? {
        var hash = EndingHash()
        var dots = 0
        var deepest = -1
        var matchedFrom = 0
        var index = name.count - 1
        while index >= 0 {
            let byte = name[index]
            if byte == UInt8(ascii: ".") {
                dots += 1
                if dots > 1 {
                    let entry = entry(hash, name, from: index + 1)
                    if entry < 0 { return decide(deepest, matchedFrom, name) }
                    (deepest, matchedFrom) = (entry, index + 1)
                }
            }
            hash.prepend(byte)
            index -= 1
        }
        guard dots > 0 else { return nil }
        let entry = entry(hash, name, from: 0)
        if entry >= 0 { (deepest, matchedFrom) = (entry, 0) }
        return decide(deepest, matchedFrom, name)
    }

    private func decide(_ entry: Int, _ matchedFrom: Int, _ name: Span<UInt8>) -> Int? {
        guard entry >= 0 else { return nil }
        let answer = matchedFrom == 0 ? entries[entry].exact : entries[entry].below
        guard answer >= 0, HostName.isWellFormed(name) else { return nil }
        return Int(answer)
    }

    /// The entry whose name is `name` from `start` on; -1 when there is none.
    private func entry(_ hash: EndingHash, _ name: Span<UInt8>, from start: Int) -> Int {
        let mask = slots.count - 1
        var slot = hash.slot(mask)
        while slots[slot] != 0 {
            let index = Int(slots[slot]) - 1
            if holds(entries[index], name, from: start) { return index }
            slot = (slot + 1) & mask
        }
        return -1
    }

    private func holds(_ entry: Entry, _ name: Span<UInt8>, from start: Int) -> Bool {
        guard Int(entry.length) == name.count - start else { return false }
        for offset in 0..<Int(entry.length)
        where names[Int(entry.start) + offset] != EndingHash.lowered(name[start + offset]) {
            return false
        }
        return true
    }
}

/// Building.
extension RuleTable {
    private mutating func insert(_ name: String, exact: Int32, below: Int32) {
        let bytes = Array(name.utf8)
        let entry = Entry(start: Int32(names.count), length: Int32(bytes.count), exact: exact, below: below)
        names += bytes
        entries.append(entry)
        let mask = slots.count - 1
        var slot = EndingHash(bytes).slot(mask)
        while slots[slot] != 0 { slot = (slot + 1) & mask }
        slots[slot] = UInt32(entries.count)
    }

    private mutating func answer(_ covering: [CatalogueRule]) -> Int32 {
        let judgement = RuleJudgement(covering)
        guard let winner = judgement.winner else { return -1 }
        answers.append(CatalogueMatch(winner, alternatives: judgement.alternatives, covering: covering))
        return Int32(answers.count - 1)
    }

    /// `a.b.c` adds `a.b.c` and `b.c`; the walk of a lookup stops at the first ending that is not there.
    private static func insertEndings(of name: String, into known: inout Set<String>) {
        known.insert(name)
        known.formUnion(ancestors(of: name))
    }

    /// The endings of `name` with at least two labels, without `name` itself.
    private static func ancestors(of name: String) -> [String] {
        var endings: [String] = []
        var rest = name[...]
        while let dot = rest.firstIndex(of: ".") {
            rest = rest[rest.index(after: dot)...]
            if rest.contains(".") { endings.append(String(rest)) }
        }
        return endings
    }

    /// A power of two, at least twice the number of entries.
    private static func capacity(for count: Int) -> Int {
        var capacity = 16
        while capacity < count * 2 { capacity *= 2 }
        return capacity
    }
}
