import Custody
import Voice

/// Asks the questions of a form one by one and makes the document of the answers. An answer that cannot be right is asked
/// for again at once.
struct FormDialogue {
    private let console: Console
    /// The next line that the person writes; nil at the end of input.
    private let nextLine: () -> String?
    private var document = DraftDocument()
    private var reader: FormAnswerReader

    init(console: Console, reader: FormAnswerReader, nextLine: @escaping () -> String?) {
        self.console = console
        self.reader = reader
        self.nextLine = nextLine
    }

    /// The members of the document that the form is about.
    mutating func run(_ sections: [(title: String, items: [FormItem])]) throws(Failure) -> DraftDocument {
        for (number, section) in sections.enumerated() {
            console.prompt("\n\(number + 1) of \(sections.count): \(section.title)\n\n")
            for item in section.items { try ask(item) }
        }
        return document
    }

    private mutating func ask(_ item: FormItem) throws(Failure) {
        switch item {
        case .question(let question):
            guard applies(question, document.words) else { return }
            if let answer = try answer(question) { document.set(question.path, answer.value, word: answer.word) }
        case .group(let path, let title, let atLeast, let questions):
            let elements = try askGroup(title, atLeast, questions)
            document.set(path, elements.isEmpty ? nil : .array(elements), word: elements.isEmpty ? "none" : "some")
        }
    }

    private mutating func askGroup(
        _ title: String, _ atLeast: Int, _ questions: [FormQuestion]
    ) throws(Failure) -> [JSONValue] {
        var elements: [JSONValue] = []
        while true {
            if elements.count >= atLeast {
                let another = FormQuestion("", elements.isEmpty ? "\(title): is there one?" : "Another one?", .yesNo)
                guard try answer(another)?.word == "yes" else { return elements }
            }
            console.prompt("\(title), number \(elements.count + 1):\n")
            var element = DraftDocument()
            for question in questions where applies(question, element.words) {
                if let answer = try answer(question) { element.set(question.path, answer.value, word: answer.word) }
            }
            elements.append(element.value)
        }
    }

    private func applies(_ question: FormQuestion, _ words: [String: String]) -> Bool {
        guard let condition = question.condition else { return true }
        return words[condition.path] == condition.word
    }

    private func answer(_ question: FormQuestion) throws(Failure) -> FormAnswer? {
        while true {
            console.prompt(reader.prompt(for: question))
            guard let line = nextLine() else {
                throw Failure(.usage, "the input ended before the form did", hint: "nothing was written")
            }
            let text = FormAnswerReader.trimmed(line)
            if text.isEmpty, question.isOptional { return nil }
            if let answer = reader.read(text, for: question) { return answer }
            console.prompt("  That cannot be right: \(reader.hint(for: question)).\n")
        }
    }
}
