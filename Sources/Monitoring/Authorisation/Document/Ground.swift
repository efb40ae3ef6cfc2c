import Custody

/// Row 13: one dated fact that gives reasonable belief (policy 11.1).
///
/// Rumour, a random check and performance are not among the sources: they are no grounds. Who told stays out of the text;
/// it belongs in the sealed informant field.
package struct Ground: Hashable, Sendable {
    package enum Source: String, Hashable, Sendable, CaseIterable {
        case complaint
        case observation
        case screenshot
        case selfReport = "self_report"
        case other
    }

    package let date: CivilDate
    package let source: Source
    package let fact: String

    package init(date: CivilDate, source: Source, fact: String) {
        self.date = date
        self.source = source
        self.fact = fact
    }

    init?(_ reader: inout JSONObjectReader) {
        let date = reader.date("date")
        let source = reader.word("source", Source.self)
        let fact = reader.text("fact")
        guard let date, let source, let fact else { return nil }
        self.init(date: date, source: source, fact: fact)
    }

    var json: JSONValue {
        JSONObjectBuilder.object {
            $0.add("date", date)
            $0.add("source", source)
            $0.add("fact", fact)
        }
    }
}
