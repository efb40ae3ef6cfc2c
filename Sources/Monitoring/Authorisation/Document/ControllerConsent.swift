import Custody

/// Row 22: the express consent of whoever controls the school's network (SI 2018/356 regulation 3(1)(a)).
package struct ControllerConsent: Hashable, Sendable {
    package let name: String
    package let role: String
    package let date: CivilDate

    package init(name: String, role: String, date: CivilDate) {
        self.name = name
        self.role = role
        self.date = date
    }

    init?(_ reader: inout JSONObjectReader) {
        let name = reader.text("name", TextLimit.name)
        let role = reader.text("role", TextLimit.name)
        let date = reader.date("date")
        guard let name, let role, let date else { return nil }
        self.init(name: name, role: role, date: date)
    }

    var json: JSONValue {
        JSONObjectBuilder.object {
            $0.add("name", name)
            $0.add("role", role)
            $0.add("date", date)
        }
    }
}
