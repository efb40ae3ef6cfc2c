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
        if let instant = RFC3339.timestamp(text) { return ReportBuilder.moment(instant).longText }
        if let date = CivilDate(text) { return ReportBuilder.day(date).longText }
        let isCode = text.contains("_") && text.allSatisfy { $0.isLowercase || $0 == "_" }
        return isCode ? PlainWords.of(text) : text
    }

    /// `2.verified_by` as `2, verified by`, `countersigners.1.name` as `Countersigners 1, name`.
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

    /// The heading of a member of the authorisation.
    static func title(_ member: String) -> String { titles[member] ?? DomainWords.sentence(PlainWords.of(member)) }

    private static let titles = [
        "alternatives_considered": "Milder steps that were considered",
        "authoriser": "Who authorised it", "allegation": "What is alleged",
        "collateral_intrusion": "Who else may be seen, and what is done against it",
        "consequence_and_use": "What the records are used for", "countersigners": "Who countersigned",
        "data_protection": "Data protection", "exclusions": "What does not count",
        "identity_bindings": "Log-ins and devices that are taken for yours",
        "investigator": "Who investigates", "notice_evidence": "That you were told that use may be monitored",
        "recipients": "Who holds a key to the evidence", "retention_plan": "How long it is kept",
        "review_dates": "Reviews", "services": "Services that are looked at", "site_ids": "Sites",
        "subject": "You", "subject_notification_plan": "When you are told",
        "system_controller_consent": "Consent of whoever controls the network",
    ]

    /// Whether a part of a path numbers a sentence: `s2`.
    static func isSentence(_ part: Substring) -> Bool {
        part.first == "s" && part.count > 1 && part.dropFirst().allSatisfy(\.isNumber)
    }
}
