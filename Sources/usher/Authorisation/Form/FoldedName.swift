import Foundation

/// A name as it is searched for, never as it is written down: case, accents and the kind of apostrophe or hyphen do not matter.
struct FoldedName {
    private let text: String

    init(_ name: String) {
        let plain = name.map { character -> Character in
            switch character {
            case "\u{2018}", "\u{2019}", "\u{02BC}", "\u{00B4}", "`": "'"
            case "\u{2010}", "\u{2011}", "\u{2013}": "-"
            case "\u{00A0}": " "
            default: character
            }
        }
        text = String(plain).folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
    }

    func contains(_ part: FoldedName) -> Bool { text.contains(part.text) }
}
