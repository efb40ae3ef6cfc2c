import Custody
import FlowModel
import Monitoring
import Voice

/// Turns what a person writes into members of the document.
struct FormAnswerReader {
    let context: FormContext

    static func trimmed(_ line: String) -> String {
        var text = Substring(line)
        while let first = text.first, first.isWhitespace { text.removeFirst() }
        while let last = text.last, last.isWhitespace { text.removeLast() }
        return String(text)
    }

    static func parts(_ text: String) -> [String] {
        text.split(separator: ";").map { trimmed(String($0)) }.filter { !$0.isEmpty }
    }

    /// - Parameter words: the answers so far.
    /// - Throws: why `text` cannot be an answer.
    func read(_ text: String, for question: FormQuestion, _ words: [String: String]) throws(FormFault) -> FormAnswer {
        if text.isEmpty, question.isOptional { return FormAnswer(members: [], words: [question.path: "none"]) }
        guard !text.isEmpty else { throw FormFault("an answer is needed here") }
        switch question.kind {
        case .text: return FormAnswer(question, .string(text), word: text)
        case .texts: return list(question, Self.parts(text))
        case .choice(let options): return try choice(text, question, options)
        case .choices(let options): return try choices(text, question, options)
        case .yesNo: return try yesNo(text, question)
        case .number: return try number(text, question)
        case .fileDigest: return try digest(text, question)
        case .date, .pastDate, .dayStart, .dayEnd, .dates, .moment: return try time(text, question)
        case .offered(let offer):
            return try FormOffers(context: context, words: words).answer(text, to: offer, question)
        }
    }

    private func list(_ question: FormQuestion, _ texts: [String]) -> FormAnswer {
        FormAnswer(question, .array(texts.map { .string($0) }), word: "some")
    }

    private func number(_ text: String, _ question: FormQuestion) throws(FormFault) -> FormAnswer {
        guard let number = Int64(text) else { throw FormFault("write a whole number in digits") }
        return FormAnswer(question, .integer(number), word: text)
    }

    private func digest(_ text: String, _ question: FormQuestion) throws(FormFault) -> FormAnswer {
        guard let bytes = try? FileAccess.read(text) else {
            throw FormFault("there is no such file, or you may not read it: give its path")
        }
        return FormAnswer(question, .string(ContentDigest(of: bytes).hex), word: text)
    }

    private func yesNo(_ text: String, _ question: FormQuestion) throws(FormFault) -> FormAnswer {
        switch text.lowercased() {
        case "yes", "y": return FormAnswer(question, .bool(true), word: "yes")
        case "no", "n": return FormAnswer(question, .bool(false), word: "no")
        default: throw FormFault("answer yes or no")
        }
    }

    private func choice(
        _ text: String, _ question: FormQuestion, _ options: AuthorisationWords.Words
    ) throws(FormFault) -> FormAnswer {
        let word = try Self.choose(text, options)
        return FormAnswer(question, .string(word), word: word)
    }

    /// Besides `some`, each word is remembered by itself: `rules:excessive`.
    private func choices(
        _ text: String, _ question: FormQuestion, _ options: AuthorisationWords.Words
    ) throws(FormFault) -> FormAnswer {
        var chosen: [String] = []
        for part in Self.parts(text) { chosen.append(try Self.choose(part, options)) }
        let answer = list(question, chosen)
        let marks = chosen.map { ("\(question.path):\($0)", "yes") }
        return FormAnswer(members: answer.members, words: answer.words.merging(marks) { _, new in new })
    }

    /// By number or by the word itself.
    private static func choose(_ text: String, _ words: AuthorisationWords.Words) throws(FormFault) -> String {
        if let number = Int(text), words.indices.contains(number - 1) { return words[number - 1].word }
        guard let word = words.first(where: { $0.word == text })?.word else {
            throw FormFault("choose a number from 1 to \(words.count)")
        }
        return word
    }
}
