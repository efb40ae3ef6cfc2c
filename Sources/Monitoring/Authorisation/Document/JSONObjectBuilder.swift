import Custody
import FlowModel

/// Collects the members of one object of an authorisation; what is absent is left out rather than written as `null`.
struct JSONObjectBuilder {
    private(set) var members: [JSONMember] = []

    /// The object that `body` fills.
    static func object(_ body: (inout JSONObjectBuilder) -> Void) -> JSONValue {
        var builder = JSONObjectBuilder()
        body(&builder)
        return .object(builder.members)
    }

    mutating func add(_ name: String, _ value: JSONValue?) {
        if let value { members.append(JSONMember(name, value)) }
    }

    mutating func add(_ name: String, _ text: String?) {
        add(name, text.map(JSONValue.string))
    }

    mutating func add(_ name: String, _ flag: Bool?) {
        add(name, flag.map(JSONValue.bool))
    }

    mutating func add(_ name: String, _ number: Int?) {
        add(name, number.map { JSONValue.integer(Int64($0)) })
    }

    mutating func add(_ name: String, _ word: (some RawRepresentable<String>)?) {
        add(name, word?.rawValue)
    }

    mutating func add(_ name: String, _ instant: Timestamp) {
        add(name, RFC3339.text(instant))
    }

    mutating func add(_ name: String, _ date: CivilDate?) {
        add(name, date?.description)
    }

    mutating func add(_ name: String, texts: [String]) {
        add(name, .array(texts.map(JSONValue.string)))
    }
}
