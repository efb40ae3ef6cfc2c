import Custody
import FlowModel

/// Collects the members of a message; what is absent is left out rather than written as `null`.
struct MessageObject {
    private(set) var members: [JSONMember] = []

    var json: JSONValue { .object(members) }

    func with(_ name: String, _ value: JSONValue?) -> MessageObject {
        guard let value else { return self }
        var copy = self
        copy.members.append(JSONMember(name, value))
        return copy
    }

    func with(_ name: String, _ text: String?) -> MessageObject { with(name, text.map(JSONValue.string)) }

    func with(_ name: String, _ count: Int) -> MessageObject { with(name, .integer(Int64(count))) }

    func with(_ name: String, _ flag: Bool) -> MessageObject { with(name, .bool(flag)) }

    func with(_ name: String, _ time: Timestamp?) -> MessageObject {
        with(name, time.map { .integer($0.milliseconds) })
    }

    func with(_ name: String, base64 bytes: [UInt8]) -> MessageObject { with(name, .string(Base64.encode(bytes))) }

    func with(_ name: String, _ counts: [String: Int]) -> MessageObject {
        let sorted = counts.sorted { $0.key < $1.key }
        return with(name, .object(sorted.map { JSONMember($0.key, .integer(Int64($0.value))) }))
    }
}
