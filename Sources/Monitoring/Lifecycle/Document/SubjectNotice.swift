import Custody

/// Row 27: that the subject was told, how, and whether the person acknowledged it.
package struct SubjectNotice: Hashable, Sendable {
    package enum Means: String, Hashable, Sendable, CaseIterable {
        /// The letter that `usher authorisation notice` writes, handed over.
        case letter
        case meeting
        case email
    }

    package let toldOn: CivilDate
    package let means: Means
    package let acknowledgedOn: CivilDate?

    package init(toldOn: CivilDate, means: Means, acknowledgedOn: CivilDate? = nil) {
        self.toldOn = toldOn
        self.means = means
        self.acknowledgedOn = acknowledgedOn
    }

    init?(_ reader: inout JSONObjectReader) {
        let toldOn = reader.date("told_on")
        let means = reader.word("means", Means.self)
        let acknowledged = reader.optionalDate("acknowledged_on")
        guard let toldOn, let means else { return nil }
        self.init(toldOn: toldOn, means: means, acknowledgedOn: acknowledged)
    }

    var json: JSONValue {
        JSONObjectBuilder.object {
            $0.add("told_on", toldOn)
            $0.add("means", means)
            $0.add("acknowledged_on", acknowledgedOn)
        }
    }
}
