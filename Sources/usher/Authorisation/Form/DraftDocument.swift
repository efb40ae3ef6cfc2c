import Custody

/// A JSON object that grows member by member, by paths such as `subject.name`.
struct DraftDocument {
    private(set) var value: JSONValue = .object([])
    /// The answers as words, by path, on which later questions depend.
    private(set) var words: [String: String] = [:]

    /// Sets one member; nil leaves it out and remembers the word alone.
    mutating func set(_ path: String, _ member: JSONValue?, word: String) {
        words[path] = word
        if let member { set(path, member) }
    }

    mutating func add(_ answer: FormAnswer) {
        words.merge(answer.words) { _, new in new }
        for member in answer.members { set(member.path, member.value) }
    }

    private mutating func set(_ path: String, _ member: JSONValue) {
        value = Self.setting(path.split(separator: ".").map(String.init)[...], to: member, in: value)
    }

    private static func setting(_ path: ArraySlice<String>, to member: JSONValue, in object: JSONValue) -> JSONValue {
        guard let name = path.first else { return member }
        var members = object.members ?? []
        let old = object[name] ?? .object([])
        let new = JSONMember(name, setting(path.dropFirst(), to: member, in: old))
        members.removeAll { $0.isNamed(name) }
        return .object(members + [new])
    }
}
