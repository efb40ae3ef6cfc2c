import FlowModel

/// Finds the deciding rule of a host by looking its endings up, label by label from the right, in one hash table. There
/// is no comparison of parts of labels anywhere, so `netflix.com` can never meet a rule for `x.com`. A lookup allocates
/// nothing and looks at no more labels than the catalogue knows names below.
///
/// The answers are worked out when the table is built: one for a host that is a name of the table, one for hosts below it.
struct RuleTable: Sendable {
    /// One name of the table: a rule's name, or an ending of one with at least two labels.
    private struct Entry {
        /// Of the name, in `names`.
        let start: Int32
        let length: Int32
        /// Index of the answer for the name itself; -1 when no rule covers it.
        let exact: Int32
        /// The same for every name below it.
        let below: Int32
        /// Whether longer names end in this one.
        let isParent: Bool
    }

    private let entries: [Entry]
    private let names: [UInt8]
    private let slots: EndingSlots
    private let filter: EndingFilter
    let answers: [CatalogueMatch]

    init(_ rules: [CatalogueRule]) {
        let plan = RuleTablePlan(rules)
        var judge = PlanJudge(rules)
        let judged = plan.nodes.map { judge.judge($0) }
        entries = zip(plan.nodes, judged).map { node, found in
            Entry(
                start: node.start, length: node.length, exact: found.exact, below: found.below,
                isParent: node.isParent)
        }
        names = plan.names
        slots = plan.slots
        filter = plan.filter
        answers = judge.answers
    }

    /// The index in `answers` for the host whose name is `name`; nil when no rule covers it or the name is not well formed.
    ///
    /// - Parameter isHost: whether the name is known to be well formed, and is not looked at for that again.
    @inline(__always)
    func find(_ name: Span<UInt8>, isHost: Bool) -> Int? {
        guard filter.mayHoldEnding(of: name) else { return nil }
        return findEnding(name, isHost)
    }

    private func findEnding(_ name: Span<UInt8>, _ isHost: Bool) -> Int? {
        var walk = EndingWalk(name)
        var (deepest, matchedFrom) = (-1, 0)
        while true {
            let start = walk.next(name)
            guard start >= 0 else { break }
            let entry = slots.first(walk.hash)
            guard entry >= 0 else { break }
            (deepest, matchedFrom) = (entry, start)
            guard entries[entry].isParent else { break }
        }
        guard deepest >= 0 else { return nil }
        // Every ending of a name in the table is there too: if the longest is the one that was meant, so were the others.
        guard holds(entries[deepest], name, from: matchedFrom) else { return findWithCare(name, isHost) }
        return decide(deepest, matchedFrom, name, isHost)
    }

    /// The same, comparing each name: for a host with an ending that shares the hash of another name.
    private func findWithCare(_ name: Span<UInt8>, _ isHost: Bool) -> Int? {
        var walk = EndingWalk(name)
        var (deepest, matchedFrom) = (-1, 0)
        while true {
            let start = walk.next(name)
            guard start >= 0 else { break }
            let entry = slots.find(walk.hash) { holds(entries[$0], name, from: start) }
            guard entry >= 0 else { break }
            (deepest, matchedFrom) = (entry, start)
        }
        return decide(deepest, matchedFrom, name, isHost)
    }

    /// The answer for a name whose ending from `matchedFrom` on is the entry's, byte for byte.
    @inline(__always)
    private func decide(_ entry: Int, _ matchedFrom: Int, _ name: Span<UInt8>, _ isHost: Bool) -> Int? {
        guard entry >= 0 else { return nil }
        let answer = matchedFrom == 0 ? entries[entry].exact : entries[entry].below
        guard answer >= 0, isHost || HostName.hasLabels(name, before: matchedFrom) else { return nil }
        return name.count <= HostName.longestName ? Int(answer) : nil
    }

    @inline(__always)
    private func holds(_ entry: Entry, _ name: Span<UInt8>, from start: Int) -> Bool {
        NameWord.equal(names.span, Int(entry.start), Int(entry.length), name, from: start)
    }
}
