import Custody

/// Row 35: the personnel adviser or witness who was consulted, and when.
package struct PersonnelAdvice: Hashable, Sendable {
    package let name: String
    package let date: CivilDate

    package init(name: String, date: CivilDate) {
        self.name = name
        self.date = date
    }

    init?(_ reader: inout JSONObjectReader) {
        let name = reader.text("name", TextLimit.name)
        let date = reader.date("date")
        guard let name, let date else { return nil }
        self.init(name: name, date: date)
    }

    var json: JSONValue {
        JSONObjectBuilder.object {
            $0.add("name", name)
            $0.add("date", date)
        }
    }
}
