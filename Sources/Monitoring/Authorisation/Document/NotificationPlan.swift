import Custody

/// Row 27: when the subject is told, and by whom.
package struct NotificationPlan: Hashable, Sendable {
    package let toldOn: CivilDate
    package let toldBy: String
    /// Why telling was put off.
    package let deferralReason: String?

    package init(toldOn: CivilDate, toldBy: String, deferralReason: String? = nil) {
        self.toldOn = toldOn
        self.toldBy = toldBy
        self.deferralReason = deferralReason
    }

    init?(_ reader: inout JSONObjectReader) {
        let toldOn = reader.date("told_on")
        let toldBy = reader.text("told_by", TextLimit.name)
        let reason = reader.optionalText("deferral_reason")
        guard let toldOn, let toldBy else { return nil }
        self.init(toldOn: toldOn, toldBy: toldBy, deferralReason: reason)
    }

    var json: JSONValue {
        JSONObjectBuilder.object {
            $0.add("told_on", toldOn)
            $0.add("told_by", toldBy)
            $0.add("deferral_reason", deferralReason)
        }
    }
}
