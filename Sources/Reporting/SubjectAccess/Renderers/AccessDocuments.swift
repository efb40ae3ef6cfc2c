import Custody
import Monitoring

/// The authorisation and the later documents, field by field, as terms and values.
enum AccessDocuments {
    static func authorisation(_ view: AccessView) -> [Markup] {
        let digest = Markup.code(view.text("about.authorisation_sha256"))
        return [
            .element("p", [.text("Every field of the signed document. Its SHA-256 is "), digest, .text(".")])
        ] + groups(view.part("authorisation"))
    }

    static func others(_ view: AccessView) -> [Markup] {
        let entries = view.part("documents")
        guard !entries.isEmpty else { return [.paragraph("Nothing.")] }
        return runs(of: entries) { String($0.path.split(separator: ".")[1]) }.map { number, mine in
            let kind = whole(mine, at: "documents.\(number).kind")
            return .subheading("\(number). \(DomainWords.sentence(PlainWords.of(kind)))")
                + .definitions(rows(mine, dropping: 2), class: "answers")
        }
    }

    /// What a field says, its sentences put together again.
    static func whole(_ entries: [AccessView.Entry], at path: String) -> String {
        entries.filter { base(of: $0.path) == path }.map { AccessWords.text(of: $0) }.joined(separator: " ")
    }

    /// Members of several fields under a heading each; those of one field in a list together.
    private static func groups(_ entries: [AccessView.Entry]) -> [Markup] {
        let isAlone = { (entry: AccessView.Entry) in base(of: entry.path).split(separator: ".").count == 2 }
        let runs = runs(of: entries) { entry in
            isAlone(entry) ? "" : String(entry.path.split(separator: ".")[1])
        }
        return runs.map { member, mine in
            member.isEmpty
                ? .definitions(rows(mine, dropping: 1), class: "answers")
                : .subheading(AccessWords.title(member)) + .definitions(rows(mine, dropping: 2), class: "answers")
        }
    }

    private static func rows(
        _ entries: [AccessView.Entry], dropping: Int
    ) -> [(term: String, value: Markup)] {
        runs(of: entries) { base(of: $0.path) }.map { base, sentences in
            let parts = Array(base.split(separator: ".").dropFirst(dropping))
            return (AccessWords.term(parts), .text(sentences.map { AccessWords.text(of: $0) }.joined(separator: " ")))
        }
    }

    /// Neighbours with the same name, in order.
    private static func runs(
        of entries: [AccessView.Entry], by name: (AccessView.Entry) -> String
    ) -> [(name: String, entries: [AccessView.Entry])] {
        var runs: [(name: String, entries: [AccessView.Entry])] = []
        for entry in entries {
            let name = name(entry)
            if runs.last?.name == name {
                runs[runs.count - 1].entries.append(entry)
            } else {
                runs.append((name, [entry]))
            }
        }
        return runs
    }

    private static func base(of path: String) -> String {
        let parts = path.split(separator: ".")
        return (parts.last.map(AccessWords.isSentence) ?? false) ? parts.dropLast().joined(separator: ".") : path
    }
}
