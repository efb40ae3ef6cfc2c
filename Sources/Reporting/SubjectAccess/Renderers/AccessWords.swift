import Custody
import Monitoring

/// Fields of an export in words.
enum AccessWords {
    static func text(of entry: AccessView.Entry) -> String {
        entry.value.map(text) ?? "[left out: \(entry.reason)]"
    }

    static func text(_ value: JSONValue) -> String {
        switch value {
        case .null: ""
        case .bool(let flag): flag ? "yes" : "no"
        case .integer(let number): "\(number)"
        case .string(let string): readable(string)
        case .array(let values): values.isEmpty ? "none" : values.map(text).joined(separator: ", ")
        case .object(let members):
            members.isEmpty ? "none" : members.map { "\($0.name): \(text($0.value))" }.joined(separator: "; ")
        }
    }

    /// Instants in the school's own time, dates and codes as words; anything else as it is.
    private static func readable(_ text: String) -> String {
        if let instant = RFC3339.timestamp(text) { return "\(ReportBuilder.moment(instant).longText) (\(text))" }
        if let date = CivilDate(text) { return ReportBuilder.day(date).longText }
        let isCode = text.contains("_") && text.allSatisfy { $0.isLowercase || $0 == "_" }
        return isCode ? PlainWords.of(text) : text
    }

    /// `identity_bindings.2.verified_by` as `Identity bindings 2, verified by`.
    static func term(_ parts: [Substring]) -> String {
        var words: [String] = []
        for part in parts {
            if part.allSatisfy(\.isNumber), !words.isEmpty {
                words[words.count - 1] += " \(part)"
            } else {
                words.append(PlainWords.of(String(part)))
            }
        }
        return DomainWords.sentence(words.joined(separator: ", "))
    }

    /// Whether a part of a path numbers a sentence: `s2`.
    static func isSentence(_ part: Substring) -> Bool {
        part.first == "s" && part.count > 1 && part.dropFirst().allSatisfy(\.isNumber)
    }
}
