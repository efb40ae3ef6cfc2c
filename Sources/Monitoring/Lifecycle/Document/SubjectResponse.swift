import Custody

/// What the subject says about a finding, word for word; the signer wrote it down. `finding` is nil where it is about the
/// report as a whole.
package struct SubjectResponse: Hashable, Sendable {
    package let finding: FindingReference?
    package let receivedOn: CivilDate
    package let text: String

    package init(finding: FindingReference?, receivedOn: CivilDate, text: String) {
        self.finding = finding
        self.receivedOn = receivedOn
        self.text = text
    }

    init?(_ reader: inout JSONObjectReader) {
        let finding = reader.optionalFinding("finding")
        let receivedOn = reader.date("received_on")
        let text = reader.text("text", 1...8000)
        guard let receivedOn, let text else { return nil }
        self.init(finding: finding, receivedOn: receivedOn, text: text)
    }

    var json: JSONValue {
        JSONObjectBuilder.object {
            $0.add("finding", finding?.description)
            $0.add("received_on", receivedOn)
            $0.add("text", text)
        }
    }
}
