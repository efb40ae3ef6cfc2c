import Custody
import FlowModel
import Monitoring
import Voice

/// An answer as the document holds it, and as the word on which later questions depend.
struct FormAnswer {
    let value: JSONValue
    let word: String
}

/// Turns what a person writes into members of the document.
struct FormAnswerReader {
    static func trimmed(_ line: String) -> String {
        var text = Substring(line)
        while let first = text.first, first.isWhitespace { text.removeFirst() }
        while let last = text.last, last.isWhitespace { text.removeLast() }
        return String(text)
    }

    func prompt(for question: FormQuestion) -> String {
        let optional = question.isOptional ? " (Return to leave out)" : ""
        switch question.kind {
        case .choice(let words), .choices(let words):
            let list = words.enumerated().map { "    \($0.offset + 1)  \($0.element.meaning)\n" }.joined()
            let several = if case .choices = question.kind { "numbers, separated by semicolons" } else { "number" }
            return "\(question.text):\n\(list)  \(several)\(optional): "
        case .yesNo: return "\(question.text) yes or no\(optional): "
        default: return "\(question.text)\(optional): "
        }
    }

    func hint(for question: FormQuestion) -> String {
        switch question.kind {
        case .text, .texts: "write something"
        case .date, .dayStart, .dayEnd: "write a date as 2026-04-28"
        case .dates: "write dates as 2026-04-28; 2026-05-05"
        case .moment: "write date and time as 2026-04-24 16:30"
        case .number: "write a whole number"
        case .yesNo: "answer yes or no"
        case .choice(let words), .choices(let words): "choose a number from 1 to \(words.count)"
        case .fileDigest: "give the path of a file that you can read"
        }
    }

    /// Nil when `text` cannot be an answer to the question.
    func read(_ text: String, for question: FormQuestion) -> FormAnswer? {
        guard !text.isEmpty else { return nil }
        switch question.kind {
        case .text: return FormAnswer(value: .string(text), word: text)
        case .texts: return list(Self.parts(text).map { .string($0) })
        case .date: return CivilDate(text).map { FormAnswer(value: .string($0.description), word: text) }
        case .dates:
            let dates = Self.parts(text).map { CivilDate($0) }
            return dates.contains(nil) ? nil : list(dates.compactMap { $0.map { .string($0.description) } })
        case .dayStart: return CivilDate(text).flatMap { CivilTime.day($0) }.flatMap { stamp($0.start) }
        case .dayEnd:
            return CivilDate(text).flatMap { CivilTime.day($0) }.flatMap { stamp($0.end.adding(milliseconds: -1_000)) }
        case .moment: return moment(text)
        case .number: return Int64(text).map { FormAnswer(value: .integer($0), word: text) }
        case .yesNo: return yesNo(text)
        case .choice(let words): return choose(text, words).map { FormAnswer(value: .string($0), word: $0) }
        case .choices(let words):
            let chosen = Self.parts(text).map { choose($0, words) }
            return chosen.contains(nil) ? nil : list(chosen.compactMap { $0.map { .string($0) } })
        case .fileDigest:
            guard let bytes = try? FileAccess.read(text) else { return nil }
            return FormAnswer(value: .string(ContentDigest(of: bytes).hex), word: text)
        }
    }

    private func list(_ values: [JSONValue]) -> FormAnswer? {
        values.isEmpty ? nil : FormAnswer(value: .array(values), word: "some")
    }

    private func stamp(_ instant: Timestamp) -> FormAnswer? {
        FormAnswer(value: .string(RFC3339.text(instant)), word: "some")
    }

    private func moment(_ text: String) -> FormAnswer? {
        let halves = text.split(separator: " ")
        guard halves.count == 2, let date = CivilDate(String(halves[0])), let time = CivilMinute(String(halves[1])),
            case .once(let instant) = CivilTime.read(date, time)
        else { return nil }
        return stamp(instant)
    }

    private func yesNo(_ text: String) -> FormAnswer? {
        switch text.lowercased() {
        case "yes", "y": FormAnswer(value: .bool(true), word: "yes")
        case "no", "n": FormAnswer(value: .bool(false), word: "no")
        default: nil
        }
    }

    /// By number or by the word itself.
    private func choose(_ text: String, _ words: AuthorisationWords.Words) -> String? {
        if let number = Int(text), words.indices.contains(number - 1) { return words[number - 1].word }
        return words.first { $0.word == text }?.word
    }

    private static func parts(_ text: String) -> [String] {
        text.split(separator: ";").map { trimmed(String($0)) }.filter { !$0.isEmpty }
    }
}
