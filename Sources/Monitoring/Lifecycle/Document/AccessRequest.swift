import Custody

/// The subject asked what is held (article 15 UK GDPR). The answer is due one calendar month after `receivedOn`; a pause
/// for clarification puts it off by as long.
package struct AccessRequest: Hashable, Sendable {
    package let receivedOn: CivilDate
    package let identityCheckedOn: CivilDate?

    package init(receivedOn: CivilDate, identityCheckedOn: CivilDate?) {
        self.receivedOn = receivedOn
        self.identityCheckedOn = identityCheckedOn
    }

    init?(_ reader: inout JSONObjectReader) {
        let receivedOn = reader.date("received_on")
        let checked = reader.optionalDate("identity_checked_on")
        guard let receivedOn else { return nil }
        self.init(receivedOn: receivedOn, identityCheckedOn: checked)
    }

    var json: JSONValue {
        JSONObjectBuilder.object {
            $0.add("received_on", receivedOn)
            $0.add("identity_checked_on", identityCheckedOn)
        }
    }
}
