import Monitoring

/// One line of domain-list-community: `KIND:VALUE @attribute ... &affiliation ...`, without `KIND:` a domain. `#` begins a
/// comment.
struct V2FlyLine {
    enum Subject {
        case name(RuleReach, ArraySlice<UInt8>)
        /// A file of the same folder.
        case include(String)
    }

    let subject: Subject
    /// Without their `@`; for an include `-` before one means that it must be absent.
    private(set) var attributes: [String] = []
    private(set) var hasAffiliation = false

    /// - Parameter words: at least one.
    init(_ words: [ArraySlice<UInt8>]) throws(ListReason) {
        subject = try Self.subject(words[0])
        for word in words.dropFirst() {
            if let attribute = word.after("@"), !attribute.isEmpty {
                attributes.append(String(decoding: attribute, as: UTF8.self))
            } else if word.first == UInt8(ascii: "&") {
                hasAffiliation = true
            } else {
                throw .blanks
            }
        }
    }

    private static func subject(_ word: ArraySlice<UInt8>) throws(ListReason) -> Subject {
        guard let colon = word.firstIndex(of: UInt8(ascii: ":")) else { return .name(.domain, word) }
        let value = word[(colon + 1)...]
        switch String(decoding: word[..<colon], as: UTF8.self) {
        case "domain": return .name(.domain, value)
        case "full": return .name(.full, value)
        case "regexp": throw .pattern
        case "keyword": throw .keyword
        case "include": return .include(try fileName(value))
        default: throw .otherDirective
        }
    }

    /// Names of lists are letters, digits and `-_.!`; with anything else, and with a dot in front, it would be a path.
    private static func fileName(_ value: ArraySlice<UInt8>) throws(ListReason) -> String {
        let name = String(decoding: value, as: UTF8.self)
        let isPlain = name.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"):
                true
            default: "-_.!".utf8.contains(byte)
            }
        }
        guard !name.isEmpty, isPlain, !name.hasPrefix(".") else { throw .includeOutside }
        return name
    }
}
