import Custody

/// Row 15: something milder that was thought of, and why it is not enough (Barbulescu factor iv).
package struct ConsideredAlternative: Hashable, Sendable {
    package enum Measure: String, Hashable, Sendable, CaseIterable {
        case speakToThePerson = "speak_to_the_person"
        case reminder
        /// Always asked.
        case blockTheSite = "block_the_site"
        case supervision
        case other
    }

    package let measure: Measure
    package let whyNotEnough: String

    package init(measure: Measure, whyNotEnough: String) {
        self.measure = measure
        self.whyNotEnough = whyNotEnough
    }

    init?(_ reader: inout JSONObjectReader) {
        let measure = reader.word("measure", Measure.self)
        let why = reader.text("why_not_enough")
        guard let measure, let why else { return nil }
        self.init(measure: measure, whyNotEnough: why)
    }

    var json: JSONValue {
        JSONObjectBuilder.object {
            $0.add("measure", measure)
            $0.add("why_not_enough", whyNotEnough)
        }
    }
}
