import Custody

/// Row 17: who else may be seen by the way (pupils on a teacher's log-in, a shared computer, family on a personal device),
/// and what is done against it.
package struct CollateralIntrusion: Hashable, Sendable {
    package let risk: String
    package let mitigation: String

    package init(risk: String, mitigation: String) {
        self.risk = risk
        self.mitigation = mitigation
    }

    init?(_ reader: inout JSONObjectReader) {
        let risk = reader.text("risk")
        let mitigation = reader.text("mitigation")
        guard let risk, let mitigation else { return nil }
        self.init(risk: risk, mitigation: mitigation)
    }

    var json: JSONValue {
        JSONObjectBuilder.object {
            $0.add("risk", risk)
            $0.add("mitigation", mitigation)
        }
    }
}
