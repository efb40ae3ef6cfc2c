import Custody

/// What the investigator makes of one finding (law page L8, C8). Without it nothing is more than an observation.
package struct FindingDisposition: Hashable, Sendable {
    package enum Judgement: String, Hashable, Sendable, CaseIterable {
        case use
        case notUse = "not_use"
        /// It was use, and there is a good reason for it.
        case explained
        /// Use it may be, but nobody can say whose.
        case notAttributable = "not_attributable"
    }

    /// Whether the subject taught in that lesson, by the school's own records of cover and absence.
    package enum Teaching: String, Hashable, Sendable, CaseIterable {
        case taught
        case covered
        case notChecked = "not_checked"
    }

    package let finding: FindingReference
    package let judgement: Judgement
    /// Asked of findings under 5.5 only.
    package let teaching: Teaching?

    package init(finding: FindingReference, judgement: Judgement, teaching: Teaching?) {
        self.finding = finding
        self.judgement = judgement
        self.teaching = teaching
    }

    init?(_ reader: inout JSONObjectReader) {
        let finding = reader.finding("finding")
        let judgement = reader.word("judgement", Judgement.self)
        let teaching = reader.optionalWord("teaching", Teaching.self)
        guard let finding, let judgement else { return nil }
        guard (teaching != nil) == (finding.clause == .lessonTime) else {
            reader.refuse("teaching", "is asked for a finding in a lesson (5.5), and only for one")
            return nil
        }
        if judgement == .use, finding.clause == .lessonTime, teaching != .taught {
            reader.refuse(
                "teaching", "must be taught: a lesson that was covered or not checked settles nothing")
            return nil
        }
        self.init(finding: finding, judgement: judgement, teaching: teaching)
    }

    var json: JSONValue {
        JSONObjectBuilder.object {
            $0.add("finding", finding.description)
            $0.add("judgement", judgement)
            if let teaching { $0.add("teaching", teaching) }
        }
    }
}
