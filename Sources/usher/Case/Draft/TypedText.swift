import Foundation
import Voice

/// A text of several lines that a person types or pastes.
struct TypedText {
    /// All lines, with line feeds between them.
    let text: String
    let lines: Int
    /// Whether the terminal cut one of them: then the text is not what the person wrote.
    let isCut: Bool

    /// A full stop alone stands between no two paragraphs, so that a pasted letter is not taken for two answers.
    private static let end = "."
    static let instruction = "One line or several; end with a line that has only a full stop."

    /// - Throws: when the input ends before anything was written.
    static func read() throws(Failure) -> TypedText {
        var lines: [String] = []
        var isCut = false
        while let line = TerminalLine.next() {
            switch line {
            case .cut: isCut = true
            case .whole(let text) where text.trimmingCharacters(in: .whitespaces) == Self.end:
                return TypedText(text: lines.joined(separator: "\n"), lines: lines.count, isCut: isCut)
            case .whole(let text): lines.append(text)
            }
        }
        guard !lines.isEmpty || isCut else { throw EventQuestions.endedEarly }
        return TypedText(text: lines.joined(separator: "\n"), lines: lines.count, isCut: isCut)
    }
}
