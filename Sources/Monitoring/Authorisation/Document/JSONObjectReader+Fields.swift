import Custody
import FlowModel

/// Members of an authorisation by what they mean. Each adds a fault and returns nil when the member is not of that shape.
extension JSONObjectReader {
    /// A text that says something: no blanks around it, its length in characters within `limit`.
    mutating func text(_ name: String, _ limit: ClosedRange<Int> = TextLimit.reason) -> String? {
        string(name).flatMap { checked($0, name, limit) }
    }

    mutating func optionalText(_ name: String, _ limit: ClosedRange<Int> = TextLimit.reason) -> String? {
        optionalString(name).flatMap { checked($0, name, limit) }
    }

    /// One word of a closed list.
    mutating func word<Word: RawRepresentable & CaseIterable>(_ name: String, _ words: Word.Type) -> Word?
    where Word.RawValue == String {
        string(name).flatMap { read($0, name, Self.choice(words), Word.init(rawValue:)) }
    }

    mutating func optionalWord<Word: RawRepresentable & CaseIterable>(_ name: String, _ words: Word.Type) -> Word?
    where Word.RawValue == String {
        optionalString(name).flatMap { read($0, name, Self.choice(words), Word.init(rawValue:)) }
    }

    /// One or more words of a closed list, none twice.
    mutating func words<Word: RawRepresentable & CaseIterable & Hashable>(_ name: String, _ words: Word.Type) -> [Word]?
    where Word.RawValue == String {
        guard let texts = strings(name), atLeastOne(texts, name) else { return nil }
        let found = texts.enumerated().compactMap { index, text in
            read(text, "\(name)[\(index)]", Self.choice(words), Word.init(rawValue:))
        }
        return found.count == texts.count && distinct(found, name) ? found : nil
    }

    /// An instant such as `2026-04-28T05:00:00Z`.
    mutating func instant(_ name: String) -> Timestamp? {
        string(name).flatMap { read($0, name, "must be a UTC time like 2026-04-28T05:00:00Z", RFC3339.timestamp) }
    }

    /// A calendar day such as `2026-04-28`.
    mutating func date(_ name: String) -> CivilDate? {
        string(name).flatMap { read($0, name, Self.dateShape) { CivilDate($0) } }
    }

    mutating func optionalDate(_ name: String) -> CivilDate? {
        optionalString(name).flatMap { read($0, name, Self.dateShape) { CivilDate($0) } }
    }

    /// Calendar days, one or more, each later than the one before.
    mutating func dates(_ name: String) -> [CivilDate]? {
        guard let texts = strings(name), atLeastOne(texts, name) else { return nil }
        let dates = texts.enumerated().compactMap { index, text in
            read(text, "\(name)[\(index)]", Self.dateShape) { CivilDate($0) }
        }
        guard dates.count == texts.count else { return nil }
        guard zip(dates, dates.dropFirst()).allSatisfy({ $0 < $1 }) else {
            refuse(name, "must be in order, none twice")
            return nil
        }
        return dates
    }

    /// A SHA-256 digest in 64 lower-case hexadecimal digits.
    mutating func digest(_ name: String) -> ContentDigest? {
        string(name).flatMap {
            read($0, name, "must be a SHA-256 digest: 64 lower-case hexadecimal digits") { ContentDigest(hex: $0) }
        }
    }

    mutating func authorisationID(_ name: String) -> AuthorisationID? {
        string(name).flatMap {
            read($0, name, "must be an authorisation's identifier: ua- and 26 characters") { AuthorisationID($0) }
        }
    }

    mutating func staffNumber(_ name: String) -> StaffNumber? {
        string(name).flatMap { read($0, name, Self.staffNumberShape) { StaffNumber($0) } }
    }

    mutating func optionalStaffNumber(_ name: String) -> StaffNumber? {
        optionalString(name).flatMap { read($0, name, Self.staffNumberShape) { StaffNumber($0) } }
    }

    /// The name of a finding such as `5.5@2026-04-28T08:00:00Z`.
    mutating func finding(_ name: String) -> FindingReference? {
        string(name).flatMap { read($0, name, Self.findingShape) { FindingReference($0) } }
    }

    mutating func optionalFinding(_ name: String) -> FindingReference? {
        optionalString(name).flatMap { read($0, name, Self.findingShape) { FindingReference($0) } }
    }

    /// The fingerprint of a signing key, as `ssh-keygen -l` prints it.
    mutating func fingerprint(_ name: String) -> String? {
        string(name).flatMap {
            read($0, name, "must be a key fingerprint: SHA256: and 43 characters, as ssh-keygen -l prints it") { text in
                Self.isFingerprint(text) ? text : nil
            }
        }
    }

    /// One or more objects, at most `TextLimit.entries`.
    mutating func entries<Entry>(_ name: String, _ body: (inout JSONObjectReader) -> Entry?) -> [Entry]? {
        guard let entries = objects(name, body), atLeastOne(entries, name) else { return nil }
        return entries
    }

    /// Refuses a list that says nothing, and one that nobody would read.
    mutating func atLeastOne<Element>(_ elements: [Element], _ name: String) -> Bool {
        if elements.isEmpty { refuse(name, "must have at least one entry") }
        if elements.count > TextLimit.entries { refuse(name, "has more than \(TextLimit.entries) entries") }
        return (1...TextLimit.entries).contains(elements.count)
    }

    /// Refuses a list that says something twice.
    mutating func distinct<Element: Hashable>(_ elements: [Element], _ name: String) -> Bool {
        let isDistinct = Set(elements).count == elements.count
        if !isDistinct { refuse(name, "has an entry twice") }
        return isDistinct
    }

    mutating func read<Content>(_ text: String, _ name: String, _ shape: String, _ make: (String) -> Content?)
        -> Content?
    {
        let content = make(text)
        if content == nil { refuse(name, shape) }
        return content
    }

    private mutating func checked(_ text: String, _ name: String, _ limit: ClosedRange<Int>) -> String? {
        guard limit.contains(text.count) else {
            refuse(name, "must have \(limit.lowerBound) to \(limit.upperBound) characters")
            return nil
        }
        guard HiddenCharacters.areAbsent(fromSigned: text) else {
            refuse(name, "holds a character that changes its direction and would not be seen")
            return nil
        }
        guard text.first?.isWhitespace == false, text.last?.isWhitespace == false else {
            refuse(name, "must not begin or end with a blank")
            return nil
        }
        return text
    }

    private static let findingShape = "must name a finding as the report does: 5.5@2026-04-28T08:00:00Z"
    private static let dateShape = "must be a date like 2026-04-28"
    private static let staffNumberShape =
        "must be one staff number: 1 to 32 letters, digits, dots, slashes, hyphens or underscores"

    private static func choice<Word: RawRepresentable & CaseIterable>(_ words: Word.Type) -> String
    where Word.RawValue == String {
        "must be one of: " + words.allCases.map(\.rawValue).joined(separator: ", ")
    }

    private static func isFingerprint(_ text: String) -> Bool {
        let digits = text.utf8.dropFirst(7)
        return text.hasPrefix("SHA256:") && digits.count == 43
            && digits.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "/"):
                    true
                default: false
                }
            }
    }
}
