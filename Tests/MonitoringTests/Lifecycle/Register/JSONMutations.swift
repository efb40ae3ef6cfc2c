import Custody

/// Every document that differs from a valid one in exactly one place: a member left out, doubled, renamed, or of another
/// value or kind.
enum JSONMutations {
    static func all(of value: JSONValue) -> [JSONValue] {
        switch value {
        case .object(let members): objects(members)
        case .array(let values): arrays(values)
        default: other(than: value)
        }
    }

    private static func objects(_ members: [JSONMember]) -> [JSONValue] {
        members.indices.flatMap { index -> [JSONValue] in
            let member = members[index]
            var without = members
            without.remove(at: index)
            let renamed = replacing(members, index, JSONMember(member.name + "x", member.value))
            let inside = all(of: member.value).map { replacing(members, index, JSONMember(member.name, $0)) }
            return [.object(without), .object(renamed)] + inside.map(JSONValue.object)
        }
    }

    private static func replacing(_ members: [JSONMember], _ index: Int, _ member: JSONMember) -> [JSONMember] {
        var changed = members
        changed[index] = member
        return changed
    }

    private static func arrays(_ values: [JSONValue]) -> [JSONValue] {
        let inside = values.indices.flatMap { index in
            all(of: values[index]).map { changed -> JSONValue in
                var all = values
                all[index] = changed
                return .array(all)
            }
        }
        let shorter = values.indices.map { index -> JSONValue in
            var fewer = values
            fewer.remove(at: index)
            return .array(fewer)
        }
        return inside + shorter + (values.first.map { [.array(values + [$0])] } ?? [])
    }

    private static func other(than value: JSONValue) -> [JSONValue] {
        switch value {
        case .bool(let flag): [.bool(!flag), .null]
        case .integer(let number): [.integer(number + 1), .integer(-number - 1), .string("\(number)")]
        case .string(let text): [.string(text + "x"), .string(String(text.dropFirst())), .string(""), .null]
        default: [.bool(true)]
        }
    }
}
