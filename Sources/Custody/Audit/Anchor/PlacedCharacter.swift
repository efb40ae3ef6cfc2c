/// A byte of a typed text and where it stands, so that a fault can point at it.
struct PlacedCharacter {
    let byte: UInt8
    /// Both counted from 1; the column in characters.
    let line: Int
    let column: Int

    /// All of a text that is not blank, in words.
    static func words(of text: String) -> [[PlacedCharacter]] {
        var words: [[PlacedCharacter]] = [[]]
        var (line, column) = (1, 0)
        for character in text {
            column += 1
            if character.isWhitespace {
                words.append([])
                if character.isNewline { (line, column) = (line + 1, 0) }
            } else {
                words[words.count - 1] += character.utf8.map { PlacedCharacter(byte: $0, line: line, column: column) }
            }
        }
        return words.filter { !$0.isEmpty }
    }
}

extension [PlacedCharacter] {
    var text: String { String(decoding: map(\.byte), as: UTF8.self) }

    func fault(_ problem: AnchorFault.Problem, at index: Int = 0) -> AnchorFault {
        guard let place = index < count ? self[index] : last else {
            return AnchorFault(line: 1, column: 1, problem: problem)
        }
        return AnchorFault(line: place.line, column: place.column, problem: problem)
    }
}
