import Custody

/// Row 16: why the intrusion is in proportion to what is alleged.
package struct Proportionality: Hashable, Sendable {
    /// The worst that the school expects to follow.
    package enum Sanction: String, Hashable, Sendable, CaseIterable {
        /// Monitoring somebody for this is likely to be out of proportion.
        case informalWords = "informal_words"
        case writtenWarning = "written_warning"
        case finalWarning = "final_warning"
        case dismissal
    }

    package let seriousness: String
    package let worstLikelySanction: Sanction

    package init(seriousness: String, worstLikelySanction: Sanction) {
        self.seriousness = seriousness
        self.worstLikelySanction = worstLikelySanction
    }

    init?(_ reader: inout JSONObjectReader) {
        let seriousness = reader.text("seriousness")
        let sanction = reader.word("worst_likely_sanction", Sanction.self)
        guard let seriousness, let sanction else { return nil }
        self.init(seriousness: seriousness, worstLikelySanction: sanction)
    }

    var json: JSONValue {
        JSONObjectBuilder.object {
            $0.add("seriousness", seriousness)
            $0.add("worst_likely_sanction", worstLikelySanction)
        }
    }
}
