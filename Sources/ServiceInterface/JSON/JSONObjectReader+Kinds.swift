import Custody
import FlowModel

/// The kinds of member that the service's messages have besides those of any document. Instants are whole milliseconds
/// since 1970-01-01T00:00:00Z, as in the audit chain.
extension JSONObjectReader {
    /// A whole number from zero on.
    mutating func count(_ name: String) -> Int? {
        integer(name).flatMap { counted($0, name) }
    }

    mutating func time(_ name: String) -> Timestamp? {
        integer(name).map { Timestamp(milliseconds: $0) }
    }

    mutating func optionalTime(_ name: String) -> Timestamp? {
        optionalInteger(name).map { Timestamp(milliseconds: $0) }
    }

    mutating func word<Word: RawRepresentable<String>>(_ name: String, _ words: Word.Type) -> Word? {
        guard let text = string(name) else { return nil }
        let word = Word(rawValue: text)
        if word == nil { refuse(name, "is not a word that this version knows") }
        return word
    }

    /// Bytes in base 64.
    mutating func bytes(_ name: String) -> [UInt8]? {
        string(name).flatMap { decoded($0, name) }
    }

    mutating func optionalBytes(_ name: String) -> [UInt8]? {
        optionalString(name).flatMap { decoded($0, name) }
    }

    /// An object whose names are free and whose values are counts.
    mutating func counts(_ name: String) -> [String: Int]? {
        guard let value = value(name) else { return nil }
        guard let members = value.members else {
            refuse(name, "must be an object")
            return nil
        }
        var counts: [String: Int] = [:]
        for member in members {
            guard let number = member.value.integer, let count = counted(number, name) else {
                refuse(name, "must have whole numbers from zero on")
                return nil
            }
            counts[member.name] = count
        }
        return counts
    }

    private mutating func counted(_ number: Int64, _ name: String) -> Int? {
        let count = number < 0 ? nil : Int(exactly: number)
        if count == nil { refuse(name, "must be a whole number from zero on") }
        return count
    }

    private mutating func decoded(_ text: String, _ name: String) -> [UInt8]? {
        let bytes = Base64.decode(Array(text.utf8))
        if bytes == nil { refuse(name, "must be base 64 (RFC 4648 section 4, padded)") }
        return bytes
    }
}
