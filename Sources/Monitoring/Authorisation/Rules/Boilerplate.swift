/// Tells texts that say nothing about the case at hand (refusal 14). It cannot judge whether a text is true or enough; that
/// is for whoever signs.
package enum Boilerplate {
    /// Whether there are fewer than three different words that mean anything.
    package static func saysNothing(_ text: String) -> Bool {
        Set(words(text).filter(isTelling)).count < 3
    }

    /// The text without regard to case, punctuation and blanks, so that a copy is known again.
    package static func normalised(_ text: String) -> String {
        words(text).joined(separator: " ")
    }

    private static func words(_ text: String) -> [String] {
        text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }

    /// A word of one repeated character (`xxxx`, `a`, `1`) is none.
    private static func isTelling(_ word: String) -> Bool {
        Set(word).count > 1 && !fillers.contains(word)
    }

    /// What stands where somebody had nothing to say: "n/a", "as discussed", "see the attached file", "to be confirmed".
    private static let fillers: Set<String> = [
        "above", "agreed", "and", "applicable", "as", "attached", "attachment", "be", "before", "below", "confirmed",
        "decided", "discussed", "document", "documents", "etc", "explained", "file", "filed", "files", "for", "ibid",
        "idem", "in", "is", "it", "known", "letter", "meeting", "na", "nil", "no", "none", "not", "nothing", "of",
        "on", "or", "per", "previous", "previously", "reason", "reasons", "same", "see", "standard", "tba", "tbc",
        "tbd", "test", "the", "to", "us", "usual", "with",
    ]
}
