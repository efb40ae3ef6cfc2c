import Custody

/// One field of an export, before it is salted.
package struct AccessField: Hashable, Sendable {
    /// As in `Disclosure`.
    package let path: String
    package let value: JSONValue

    package init(_ path: String, _ value: JSONValue) {
        self.path = path
        self.value = value
    }

    /// Every scalar below `value` as a field of its own. Members keep their names, elements of lists are counted from 1,
    /// and a text of several sentences becomes `s1`, `s2` ..., so that one sentence can be left out of a copy.
    static func fields(of value: JSONValue, at path: String) -> [AccessField] {
        switch value {
        case .object(let members) where !members.isEmpty:
            members.flatMap { fields(of: $0.value, at: "\(path).\($0.name)") }
        case .array(let values) where !values.isEmpty:
            values.enumerated().flatMap { fields(of: $1, at: "\(path).\($0 + 1)") }
        case .string(let text): sentences(text, at: path)
        default: [AccessField(path, value)]
        }
    }

    private static func sentences(_ text: String, at path: String) -> [AccessField] {
        let sentences = split(text)
        guard sentences.count > 1 else { return [AccessField(path, .string(text))] }
        return sentences.enumerated().map { AccessField("\(path).s\($0 + 1)", .string($1)) }
    }

    /// Cuts after a full stop, question mark or exclamation mark that a blank follows; too many cuts do no harm.
    private static func split(_ text: String) -> [String] {
        var sentences: [String] = []
        var sentence = ""
        var ended = false
        for character in text {
            if ended, character.isWhitespace {
                sentences.append(sentence)
                sentence = ""
            } else {
                sentence.append(character)
            }
            ended = ".!?".contains(character)
        }
        return (sentences + [sentence]).filter { !$0.isEmpty }
    }
}
