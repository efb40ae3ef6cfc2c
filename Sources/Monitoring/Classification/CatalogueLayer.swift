/// Where a catalogue file comes from. Of two rules for the same name, the rule of the greater layer wins.
package enum CatalogueLayer: Int, Hashable, Comparable, Sendable, CaseIterable {
    /// Made by a converter from somebody else's list. It may add names but never make a known host more accusing.
    case imported = 0
    /// Part of the product.
    case shipped = 1
    /// Written by the school.
    case school = 2

    package static func < (weaker: CatalogueLayer, stronger: CatalogueLayer) -> Bool {
        weaker.rawValue < stronger.rawValue
    }

    /// The word that messages use.
    package var word: String {
        switch self {
        case .imported: "import"
        case .shipped: "shipped"
        case .school: "school"
        }
    }
}
