/// Why a name or a line of a list did not become a rule of its own, or lost something on the way. In the order in which an
/// account tells of them.
package enum ListReason: String, Error, Hashable, Sendable, CaseIterable, Comparable {
    case overlong = "the line is longer than 4,096 bytes"
    case address = "an address: it moves between services"
    case localName = "a name of the computer itself or of the local network"
    case singleLabel = "a single label, which would mean all names below a top-level domain"
    case openSuffix = "everybody may register names below it"
    case badName = "no well-formed host name"
    case blanks = "a blank, or more words than the format has"
    case path = "a URL, a path or a port: only whole hosts can be told apart"
    case wildcard = "a wildcard"
    case pattern = "a regular expression: it matches names that nobody foresaw"
    case keyword = "a keyword: it matches parts of unrelated names"
    case unanchored = "no | at its beginning: it matches any part of a URL"
    case prefix = "no ^ at its end: it matches the beginning of longer names"
    case narrowed = "options narrow it to some requests"
    case cosmetic = "it hides parts of pages"
    case cancelled = "another line cancels it with $badfilter"
    case noAddress = "no address stands at its beginning"
    case pointsElsewhere = "it points to a real address, and is no entry of a block list"
    case otherDirective = "another kind of line"
    case everyDomain = "it means every domain"
    case includeOutside = "it includes a file outside the folder of the list"
    case includeMissing = "it includes a file that is not there"
    case includeCycle = "it includes a file that includes this one"
    case includeTooDeep = "too many files include one another"
    case otherService = "the catalogue has it for another service"

    case repeated = "the name stands twice"
    case lessAccusing = "the name stands twice, and the less accusing line is kept"
    case underAnother = "another name of the list covers it"
    case known = "the catalogue has it already"

    case attribute = "an attribute that means nothing here is dropped"
    case affiliation = "it belongs to another list as well, which is not looked at"
    case milder = "the list has a less accusing role than the catalogue"

    /// What becomes of the name.
    package enum Fate: String, Hashable, Sendable, CaseIterable {
        case notUsed = "not used"
        case collapsed
        case kept
    }

    package var fate: Fate {
        switch self {
        case .repeated, .lessAccusing, .underAnother, .known: .collapsed
        case .attribute, .affiliation, .milder: .kept
        default: .notUsed
        }
    }

    package static func < (one: ListReason, other: ListReason) -> Bool {
        (allCases.firstIndex(of: one) ?? 0) < (allCases.firstIndex(of: other) ?? 0)
    }
}
