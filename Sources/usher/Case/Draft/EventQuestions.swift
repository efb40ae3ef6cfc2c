import Foundation
import Monitoring
import Voice

/// Asks at a terminal for what the command line left out. Without a terminal what is missing is an error: a program that
/// guessed for a person would put words under that person's signature.
enum EventQuestions {
    /// Characters that a reason must have.
    static let shortestReason = 10

    /// Characters that a reason, and most other texts, may have.
    static let longestReason = 2_000

    /// A text of one or several lines, as `PlainText` tidies it.
    ///
    /// - Parameters:
    ///   - option: its name, for those who are not at a terminal.
    ///   - least: characters that it must have.
    ///   - most: characters that it may have.
    /// - Throws: when a given text has a character that may not be signed.
    static func text(
        _ given: String?, for option: String, _ question: String, example: String, least: Int = 1,
        most: Int = longestReason
    ) throws(Failure) -> String {
        if let given { return try checked(PlainText.tidied(given), option) }
        try checkTerminal(option)
        while true {
            Usher.console.prompt("\(question)\n  For example: \(example)\n  \(TypedText.instruction)\n> ")
            let typed = try TypedText.read()
            let text = PlainText.tidied(typed.text)
            let fault = typed.isCut ? "\(TerminalLine.hint), or give \(option)" : hint(about: text, least...most)
            guard let fault else {
                Usher.console.prompt("  Taken: \(text.count) characters in \(typed.lines) lines.\n")
                return text
            }
            Usher.console.prompt("  That cannot be right: \(fault).\n")
        }
    }

    /// A text that was given by an option or in a file.
    ///
    /// - Parameter source: the option or file.
    static func checked(_ text: String, _ source: String) throws(Failure) -> String {
        guard let fault = PlainText.fault(in: text) else { return text }
        throw Failure(
            .badInput, "\(source):\(fault.line):\(fault.column): \(fault.reason)",
            hint: "nothing was written; take the character out, or save the text as plain text")
    }

    /// Why a typed text is not taken; nil when it is. Nothing is ever taken in part.
    private static func hint(about text: String, _ limit: ClosedRange<Int>) -> String? {
        if text.count < limit.lowerBound { return "write at least \(limit.lowerBound) characters" }
        if text.count > limit.upperBound {
            return "it has \(text.count) characters, and may have \(limit.upperBound)"
        }
        return PlainText.fault(in: text).map { "line \($0.line), column \($0.column): \($0.reason)" }
    }

    static func date(_ given: CivilDate?, for option: String, _ question: String) throws(Failure) -> CivilDate {
        try value(given, for: option, question, example: "2026-05-05") { CivilDate($0) }
    }

    /// - Parameter read: nil for a text that is none.
    static func value<Answer>(
        _ given: Answer?, for option: String, _ question: String, example: String, _ read: (String) -> Answer?
    ) throws(Failure) -> Answer {
        if let given { return given }
        return try ask(option, "\(question)\n  For example: \(example)\n> ") { text in
            read(text).map { .success($0) } ?? .failure("write it as \(example)")
        }
    }

    static func yesNo(_ given: Bool?, for option: String, _ question: String) throws(Failure) -> Bool {
        if let given { return given }
        return try ask(option, "\(question)\n  yes or no> ") { text in
            switch text.lowercased() {
            case "yes", "y": .success(true)
            case "no", "n": .success(false)
            default: .failure("answer yes or no")
            }
        }
    }

    static func choice<Word: RawRepresentable>(
        _ given: Word?, for option: String, _ question: String, _ words: [(word: Word, meaning: String)]
    ) throws(Failure) -> Word where Word.RawValue == String {
        if let given { return given }
        let list = words.enumerated().map { "  \($0.offset + 1)  \($0.element.meaning)\n" }.joined()
        return try ask(option, "\(question)\n\(list)  number> ") { text in
            if let number = Int(text), words.indices.contains(number - 1) { return .success(words[number - 1].word) }
            return Word(rawValue: text).map { .success($0) } ?? .failure("choose a number from 1 to \(words.count)")
        }
    }

    /// What is made of a line, or what to write instead.
    private enum Reading<Answer> {
        case success(Answer)
        case failure(String)
    }

    private static func ask<Answer>(
        _ option: String, _ prompt: String, _ read: (String) -> Reading<Answer>
    ) throws(Failure) -> Answer {
        try checkTerminal(option)
        while true {
            Usher.console.prompt(prompt)
            let line = TerminalLine.nextWhole { Usher.console.prompt("  That cannot be right: \($0).\n\(prompt)") }
            guard let line else { throw endedEarly }
            switch read(line.trimmingCharacters(in: .whitespaces)) {
            case .success(let answer): return answer
            case .failure(let hint): Usher.console.prompt("  That cannot be right: \(hint).\n")
            }
        }
    }

    private static func checkTerminal(_ option: String) throws(Failure) {
        guard isatty(STDIN_FILENO) == 1 else {
            throw Failure(.usage, "\(option) is missing", hint: "give it, or run this at a terminal to be asked")
        }
    }

    static let endedEarly = Failure(.usage, "the input ended before the last answer", hint: "nothing was written")
}
