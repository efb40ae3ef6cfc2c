import Custody
import Monitoring

/// The authorisation and the later documents, field by field, as terms and values.
enum AccessDocuments {
    static func authorisation(_ view: AccessView) -> [Markup] {
        let entries = view.part("authorisation")
        return [
            .paragraph(
                "Every field of the signed document. Its SHA-256 is \(view.text("about.authorisation_sha256"))."),
            .definitions(rows(entries, dropping: 1), class: "answers"),
        ]
    }

    static func others(_ view: AccessView) -> [Markup] {
        let entries = view.part("documents")
        guard !entries.isEmpty else { return [.paragraph("Nothing.")] }
        var numbers: [Substring] = []
        for entry in entries {
            let number = entry.path.split(separator: ".")[1]
            if numbers.last != number { numbers.append(number) }
        }
        return numbers.map { number in
            let mine = entries.filter { $0.path.hasPrefix("documents.\(number).") }
            let kind = whole(mine, at: "documents.\(number).kind")
            return .subheading("\(number). \(DomainWords.sentence(PlainWords.of(kind)))")
                + .definitions(rows(mine, dropping: 2), class: "answers")
        }
    }

    /// What a field says, its sentences put together again.
    static func whole(_ entries: [AccessView.Entry], at path: String) -> String {
        entries.filter { base(of: $0.path) == path }.map { AccessWords.text(of: $0) }.joined(separator: " ")
    }

    private static func rows(
        _ entries: [AccessView.Entry], dropping: Int
    ) -> [(term: String, value: Markup)] {
        var bases: [String] = []
        for entry in entries where bases.last != base(of: entry.path) { bases.append(base(of: entry.path)) }
        let texts = Dictionary(grouping: entries) { base(of: $0.path) }
        return bases.map { base in
            let term = AccessWords.term(Array(base.split(separator: ".").dropFirst(dropping)))
            let text = (texts[base] ?? []).map { AccessWords.text(of: $0) }.joined(separator: " ")
            return (term, .text(text))
        }
    }

    private static func base(of path: String) -> String {
        let parts = path.split(separator: ".")
        return (parts.last.map(AccessWords.isSentence) ?? false) ? parts.dropLast().joined(separator: ".") : path
    }
}
