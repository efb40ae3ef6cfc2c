import Custody
import Voice

/// Asks the questions of a form one by one. An answer that cannot be right is explained and asked for again at once; one
/// that breaks a rule together with others is asked for again as soon as that can be told.
struct FormDialogue {
    enum Outcome {
        /// What will be signed, and whatever is still wrong with it.
        case complete(JSONValue, [FormProblem])
        /// The input ended before the form did.
        case interrupted
    }

    let console: Console
    let form: [FormSection]
    let checks: FormChecks
    /// The next line that the person writes; nil at the end of input.
    let nextLine: () -> String?
    /// Is told of every change, to keep a draft.
    let keep: (FormAnswers) throws(Failure) -> Void
    private(set) var answers: FormAnswers
    private var announced: Int?

    init(
        console: Console, form: [FormSection], checks: FormChecks, answers: FormAnswers,
        nextLine: @escaping () -> String?, keep: @escaping (FormAnswers) throws(Failure) -> Void
    ) {
        self.console = console
        self.form = form
        self.checks = checks
        self.answers = answers
        self.nextLine = nextLine
        self.keep = keep
    }

    mutating func run() throws(Failure) -> Outcome {
        while true {
            let walk = FormWalk(form, answers: answers.texts, checks: checks)
            if let key = walk.unfit {
                console.prompt("\n  An earlier answer no longer fits and is asked for again.\n")
                answers.remove { $0 == key }
            } else if takeBackWhatIsWrong(walk) {
                continue
            } else if let step = walk.next {
                guard try ask(step, walk) else { return .interrupted }
                try keep(answers)
            } else {
                return .complete(checks.document(walk.document), checks.problems(walk.document))
            }
        }
    }

    /// Whether anything that was answered is against the rules; it is explained, and will be asked for again.
    private mutating func takeBackWhatIsWrong(_ walk: FormWalk) -> Bool {
        guard !walk.isInsideElement else { return false }
        var unwanted: Set<String> = []
        for problem in checks.problems(walk.document) where problem.path != walk.openList {
            let keys = problem.answersToAskAgain(walk.answered)
            if !keys.isEmpty { console.prompt("\n  That does not do: \(problem.text).\n") }
            unwanted.formUnion(keys)
        }
        answers.remove { unwanted.contains($0) }
        return !unwanted.isEmpty
    }

    /// False at the end of input.
    private mutating func ask(_ step: FormStep, _ walk: FormWalk) throws(Failure) -> Bool {
        announce(step)
        let words = walk.document.words
        let suggestion = FormSuggestions(context: checks.context, words: words).text(step.question.suggestion)
        let prompt = FormPrompt(
            question: step.question, offers: FormOffers(context: checks.context, words: words), suggestion: suggestion)
        let reader = FormAnswerReader(context: checks.context)
        console.prompt(prompt.text)
        while let line = nextLine() {
            let text = FormAnswerReader.trimmed(line)
            switch text {
            case "?": console.prompt(prompt.help + "> ")
            case "back":
                goBack(walk)
                return true
            default:
                let answer = text.isEmpty ? suggestion ?? "" : text
                do {
                    let read = try reader.read(answer, for: step.question, words)
                    if let remark = read.remark { console.prompt("  That is \(remark).\n") }
                    answers.set(step.key, answer)
                    return true
                } catch {
                    console.prompt("  That cannot be right: \(error.reason).\n> ")
                }
            }
        }
        return false
    }

    private mutating func announce(_ step: FormStep) {
        if announced != step.section {
            let title = form[step.section].title
            console.prompt("\n\(step.section + 1) of \(form.count): \(title)\n")
            announced = step.section
        }
        if let heading = step.heading { console.prompt("\n\(heading)\n") }
    }

    private mutating func goBack(_ walk: FormWalk) {
        guard let last = walk.answered.last else {
            console.prompt("  This is the first question.\n")
            return
        }
        answers.remove { $0 == last }
    }
}
