import Custody

/// The form gone through with the answers so far, from its first question to the first that has none.
///
/// Going back, correcting and resuming are all the same thing: answers are taken away or given, and the form is gone
/// through again.
struct FormWalk {
    private let reader: FormAnswerReader
    private let checks: FormChecks
    private let answers: [String: String]
    private var section = 0

    /// What the answers make.
    private(set) var document = DraftDocument()
    /// The keys of the answers that were used, in the order of the form.
    private(set) var answered: [String] = []
    /// Nil when everything is answered.
    private(set) var next: FormStep?
    /// An element of a list has been begun: what the document holds is not to be judged yet.
    private(set) var isInsideElement = false
    /// The list whose entries are being asked for: as a whole it is not to be judged yet.
    private(set) var openList: String?
    /// A kept answer that is none any more, because an earlier one or the school file has changed; the walk ends there.
    private(set) var unfit: String?

    init(_ form: [FormSection], answers: [String: String], checks: FormChecks) {
        self.answers = answers
        self.checks = checks
        reader = FormAnswerReader(context: checks.context)
        for (number, part) in form.enumerated() {
            section = number
            guard visit(part.items) else { return }
        }
    }

    /// False when the walk has come to its end.
    private mutating func visit(_ items: [FormItem]) -> Bool {
        for item in items {
            guard visit(item) else { return false }
        }
        return true
    }

    private mutating func visit(_ item: FormItem) -> Bool {
        switch item {
        case .question(let question):
            guard applies(question.condition) else { return true }
            guard let answer = answer(to: question, key: question.path, [:]) else { return false }
            document.add(answer)
            return true
        case .group(let group): return !applies(group.condition) || visit(group)
        case .withSchool(let items): return checks.context.school == nil || visit(items)
        case .withoutSchool(let items): return checks.context.school != nil || visit(items)
        }
    }

    /// The answer that is kept; nil when there is none, and the walk ends here.
    private mutating func answer(
        to question: FormQuestion, key: String, heading: String? = nil, _ inner: [String: String]
    ) -> FormAnswer? {
        if let text = answers[key] {
            let words = document.words.merging(inner) { _, inner in inner }
            if let answer = try? reader.read(text, for: question, words) {
                answered.append(key)
                return answer
            }
            unfit = key
        }
        next = FormStep(key: key, question: question, heading: heading, section: section)
        return nil
    }

    private mutating func visit(_ group: FormGroup) -> Bool {
        var elements: [JSONValue] = []
        openList = group.path
        while true {
            let path = "\(group.path)[\(elements.count)]"
            if elements.count >= group.atLeast {
                let question = group.another(after: elements.count)
                guard let another = answer(to: question, key: path, [:]) else { return false }
                guard another.words[""] == "yes" else { break }
            }
            guard let element = element(of: group, path, number: elements.count + 1) else { return false }
            elements.append(element)
            document.set(group.path, .array(elements), word: "some")
        }
        openList = nil
        if elements.isEmpty { document.set(group.path, nil, word: "none") }
        return true
    }

    /// Nil when the walk ends inside it.
    private mutating func element(of group: FormGroup, _ path: String, number: Int) -> JSONValue? {
        var element = DraftDocument()
        for (index, question) in group.questions.enumerated() where applies(question.condition, element.words) {
            let heading = index == 0 ? "\(group.title), number \(number)" : nil
            let key = "\(path).\(question.path)"
            guard let answer = answer(to: question, key: key, heading: heading, element.words) else {
                isInsideElement = index > 0
                return nil
            }
            element.add(answer)
        }
        return element.value
    }

    private mutating func applies(_ condition: FormCondition?, _ inner: [String: String] = [:]) -> Bool {
        switch condition {
        case nil: return true
        case .answered(let path, let word): return (inner[path] ?? document.words[path]) == word
        case .notAnswered(let path, let word): return (inner[path] ?? document.words[path]) != word
        case .countersignerNeeded:
            let role = checks.countersignerRole(document)
            if let role { document.set("countersigners.role", nil, word: role.rawValue) }
            return role != nil
        }
    }
}
