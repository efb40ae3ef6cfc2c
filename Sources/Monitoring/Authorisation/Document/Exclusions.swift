import Custody

/// Row 7: what must not be held against the subject: the school's own accounts (policy 5.4) and teaching uses.
package enum Exclusions: Hashable, Sendable {
    case items([ExcludedUse])
    /// There are none, and this is why.
    case none(because: String)

    init?(_ reader: inout JSONObjectReader) {
        let items = reader.optionalObjects("items", ExcludedUse.init)
        let reason = reader.optionalText("none_because")
        switch (items, reason) {
        case (let items?, nil) where reader.atLeastOne(items, "items"): self = .items(items)
        case (nil, let reason?): self = .none(because: reason)
        default:
            if reader.faults.isEmpty { reader.refuse("items", "give either items or none_because") }
            return nil
        }
    }

    var json: JSONValue {
        JSONObjectBuilder.object { object in
            switch self {
            case .items(let items): object.add("items", .array(items.map(\.json)))
            case .none(let reason): object.add("none_because", reason)
            }
        }
    }
}

/// One use that is legitimate although it looks like social media.
package struct ExcludedUse: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        case schoolAccount = "school_account"
        case device
        case host
        case teachingUse = "teaching_use"
    }

    package let kind: Kind
    /// The account, device, host or lesson.
    package let value: String
    package let reason: String

    package init(kind: Kind, value: String, reason: String) {
        self.kind = kind
        self.value = value
        self.reason = reason
    }

    init?(_ reader: inout JSONObjectReader) {
        let kind = reader.word("kind", Kind.self)
        let value = reader.text("value", TextLimit.value)
        let reason = reader.text("reason")
        guard let kind, let value, let reason else { return nil }
        self.init(kind: kind, value: value, reason: reason)
    }

    var json: JSONValue {
        JSONObjectBuilder.object {
            $0.add("kind", kind)
            $0.add("value", value)
            $0.add("reason", reason)
        }
    }
}
