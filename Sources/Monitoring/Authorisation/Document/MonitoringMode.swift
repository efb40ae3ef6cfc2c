import Custody

/// Row 3: whether the person is told at the opening. Overt is the rule; covert is rare and has conditions of its own.
package enum MonitoringMode: String, Hashable, Sendable, CaseIterable {
    case overt
    case covert
}

/// Rows 26 and 28: what must be true before anybody is monitored without being told.
package struct CovertConditions: Hashable, Sendable {
    package enum Suspicion: String, Hashable, Sendable, CaseIterable {
        case crime
        case grossMisconduct = "gross_misconduct"
    }

    /// How telling the person would prejudice the investigation.
    package let reason: String
    package let suspicion: Suspicion
    /// No place where a person expects privacy is monitored.
    package let noPrivateAreas: Bool
    /// No personal mail is monitored.
    package let noPersonalMail: Bool

    package init(reason: String, suspicion: Suspicion, noPrivateAreas: Bool, noPersonalMail: Bool) {
        self.reason = reason
        self.suspicion = suspicion
        self.noPrivateAreas = noPrivateAreas
        self.noPersonalMail = noPersonalMail
    }

    init?(_ reader: inout JSONObjectReader) {
        let reason = reader.text("reason")
        let suspicion = reader.word("suspicion", Suspicion.self)
        let noPrivateAreas = reader.bool("no_private_areas")
        let noPersonalMail = reader.bool("no_personal_mail")
        guard let reason, let suspicion, let noPrivateAreas, let noPersonalMail else { return nil }
        if !noPrivateAreas { reader.refuse("no_private_areas", "must be confirmed with true") }
        if !noPersonalMail { reader.refuse("no_personal_mail", "must be confirmed with true") }
        self.init(
            reason: reason, suspicion: suspicion, noPrivateAreas: noPrivateAreas, noPersonalMail: noPersonalMail)
    }

    var json: JSONValue {
        JSONObjectBuilder.object {
            $0.add("reason", reason)
            $0.add("suspicion", suspicion)
            $0.add("no_private_areas", noPrivateAreas)
            $0.add("no_personal_mail", noPersonalMail)
        }
    }
}
