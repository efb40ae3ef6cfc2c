/// Something that is wrong with the answers so far, and which of them it is about.
struct FormProblem {
    /// The member at fault, such as `identity_bindings[2].value`; empty for the form as a whole.
    let path: String
    /// What is wrong and what to do: a sentence without a full stop.
    let text: String

    /// Which of the answers to ask for again.
    ///
    /// What is wrong with a list that was given entry by entry may be put right by a further entry, so only the answer that
    /// there is none is taken back.
    /// - Parameter answered: the keys of the answers, in the order of the form.
    func answersToAskAgain(_ answered: [String]) -> [String] {
        let last = answered.last { Self.isInside($0, path) && $0.hasSuffix("]") }
        return last.map { [$0] } ?? answered.filter(concerns)
    }

    /// Whether the answer that is kept under `key` is among those that could put it right. A fault in an entry of a list is
    /// also one of the answer that gave the whole list, and of answers that were remembered for its entries.
    private func concerns(_ key: String) -> Bool {
        guard !path.isEmpty else { return false }
        // `grounds[1]` only says that there is such an entry.
        let gaveIt = Self.isInside(path, key) && !key.hasSuffix("]")
        return key == path || Self.isInside(key, path) || gaveIt || key == Self.withoutIndexes(path)
    }

    private static func isInside(_ inner: String, _ outer: String) -> Bool {
        inner.hasPrefix(outer + ".") || inner.hasPrefix(outer + "[")
    }

    private static func withoutIndexes(_ path: String) -> String {
        var depth = 0
        return String(
            path.filter { character in
                if character == "[" { depth += 1 }
                defer { if character == "]" { depth -= 1 } }
                return depth == 0
            })
    }
}
