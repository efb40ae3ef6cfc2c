/// Which way a change of the catalogue goes for the people whose traffic it judges.
package enum ChangeLeaning: String, Hashable, Comparable, Sendable, CaseIterable {
    case moreAccusing = "more_accusing"
    case lessAccusing = "less_accusing"
    case neutral

    private var order: Int {
        switch self {
        case .moreAccusing: 0
        case .lessAccusing: 1
        case .neutral: 2
        }
    }

    package static func < (first: ChangeLeaning, second: ChangeLeaning) -> Bool { first.order < second.order }
}
