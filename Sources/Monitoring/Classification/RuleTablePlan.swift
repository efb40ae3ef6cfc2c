import FlowModel

/// The names of a rule table, each with the name above it and the rules that are written for it.
struct RuleTablePlan {
    /// One name: a rule's, or an ending of one.
    struct Node {
        /// Of the name, in `names`.
        let start: Int32
        let length: Int32
        /// The number of the next shorter ending; -1 for an ending of two labels. Always less than the node's own number.
        let parent: Int
        /// Indices of rules.
        fileprivate(set) var rules: [Int] = []
        /// Whether the table knows names below this one.
        fileprivate(set) var isParent = false
    }

    private(set) var nodes: [Node] = []
    private(set) var names: [UInt8] = []
    private(set) var slots: EndingSlots
    private(set) var filter = EndingFilter()

    init(_ rules: [CatalogueRule]) {
        slots = EndingSlots(expected: rules.count + rules.count / 2)
        for (index, rule) in rules.enumerated() {
            let name = rule.name.text.utf8Span.span
            let node = insert(name)
            guard node >= 0 else { continue }
            nodes[node].rules.append(index)
            filter.add(name)
        }
    }

    /// Inserts a name and its endings. The number of the name's own node; -1 for a name without a dot, which no rule has.
    private mutating func insert(_ name: Span<UInt8>) -> Int {
        var walk = EndingWalk(name)
        var node = -1
        while true {
            let start = walk.next(name)
            guard start >= 0 else { return node }
            let known = slots.find(walk.hash) { entry in
                NameWord.equal(
                    names.span, Int(nodes[entry].start), Int(nodes[entry].length), name, from: start)
            }
            node = known >= 0 ? known : add(name, from: start, hash: walk.hash, parent: node)
        }
    }

    private mutating func add(_ name: Span<UInt8>, from start: Int, hash: UInt64, parent: Int) -> Int {
        nodes.append(Node(start: Int32(names.count), length: Int32(name.count - start), parent: parent))
        for index in start..<name.count { names.append(name[index]) }
        slots.add(hash)
        if parent >= 0 { nodes[parent].isParent = true }
        return nodes.count - 1
    }
}
