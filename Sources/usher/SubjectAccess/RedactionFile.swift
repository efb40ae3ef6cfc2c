import Reporting
import Voice

/// What a person decided about single fields: one line each, `remove PATH REASON` or `keep PATH`. Empty lines and lines
/// that begin with `#` say nothing. `keep` lifts a removal that the rules make.
struct RedactionFile {
    private(set) var removals: [AccessRemoval] = []
    private(set) var kept: Set<String> = []

    init() {}

    init(_ path: String) throws(Failure) {
        let text = String(decoding: try FileAccess.read(path, limit: 1 << 20), as: UTF8.self)
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        for (index, line) in lines.enumerated() where line.first != "#" {
            let words = line.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: true).map(String.init)
            if words.isEmpty { continue }
            if words.count == 2, words[0] == "keep" {
                kept.insert(words[1])
            } else if words.count == 3, words[0] == "remove",
                let removal = AccessRemoval(path: words[1], reason: words[2])
            {
                removals.append(removal)
            } else {
                throw Failure(
                    .badInput, "\(path):\(index + 1):1: is neither `remove PATH REASON` nor `keep PATH`",
                    hint: "the paths stand in disclosures.jsonl")
            }
        }
    }

    /// The removals of the rules without those that were lifted.
    /// - Throws: when a path was to be kept that no rule removes: a slip of the keyboard must not pass.
    func lifting(_ rules: [AccessRemoval]) throws(Failure) -> [AccessRemoval] {
        let isBelow = { (path: String, top: String) in path == top || path.hasPrefix(top + ".") }
        for top in kept.sorted() where !rules.contains(where: { isBelow($0.path, top) }) {
            throw Failure(.badInput, "no rule leaves out \(top)", hint: "remove that line; nothing was written")
        }
        return rules.filter { rule in !kept.contains { isBelow(rule.path, $0) } }
    }
}
