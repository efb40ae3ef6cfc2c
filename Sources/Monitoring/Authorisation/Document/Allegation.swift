import Custody

/// Row 12: what is alleged, and against which clause of the policy.
package struct Allegation: Hashable, Sendable {
    package let clause: PolicyClause
    package let text: String
    /// Why the school goes on by itself although it suspects a crime; nil when it suspects none (law page L2).
    package let suspectedCrimeReason: String?

    package init(clause: PolicyClause, text: String, suspectedCrimeReason: String? = nil) {
        self.clause = clause
        self.text = text
        self.suspectedCrimeReason = suspectedCrimeReason
    }

    init?(_ reader: inout JSONObjectReader) {
        let clause = reader.word("clause", PolicyClause.self)
        let text = reader.text("text", TextLimit.allegation)
        let crime = reader.optionalText("suspected_crime_reason")
        guard let clause, let text else { return nil }
        guard clause == .lessonTime || clause == .excessiveUse else {
            reader.refuse("clause", "must be 5.5 (lesson time) or 3.1 (excessive use): the others forbid nothing here")
            return nil
        }
        self.init(clause: clause, text: text, suspectedCrimeReason: crime)
    }

    var json: JSONValue {
        JSONObjectBuilder.object {
            $0.add("clause", clause)
            $0.add("text", text)
            $0.add("suspected_crime_reason", suspectedCrimeReason)
        }
    }
}
