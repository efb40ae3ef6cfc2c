/// How a question looks on the terminal.
struct FormPrompt {
    let question: FormQuestion
    let offers: FormOffers
    /// What Return stands for; nil when an answer must be written.
    let suggestion: String?

    /// The question with its reason, its example and what can be chosen, ending where the answer is written.
    var text: String {
        var lines = [""] + FormLines.wrap(question.text, width: FormLines.width)
        lines += Self.labelled("  Why asked: ", question.why + ".")
        lines += Self.labelled("  Example:   ", question.example)
        lines += choices.enumerated().flatMap { Self.labelled("    \($0.offset + 1)  ", $0.element) }
        lines += FormLines.wrap("\(request)>", width: FormLines.width - 1)
        return lines.joined(separator: "\n") + " "
    }

    private static func labelled(_ label: String, _ text: String) -> [String] {
        FormLines.wrap(text, width: FormLines.width - label.count).enumerated().map { index, line in
            (index == 0 ? label : String(repeating: " ", count: label.count)) + line
        }
    }

    /// What `?` shows.
    var help: String {
        var lines = ["  \(how.prefix(1).uppercased() + how.dropFirst())."]
        if case .offered(let offer) = question.kind { lines += offers.long(offer).map { "    \($0)" } }
        if let suggestion { lines.append("  Return alone takes: \(suggestion)") }
        if question.isOptional { lines.append("  Return alone leaves it out.") }
        lines.append("  back    goes to the previous question; what you answered after it is kept.")
        lines.append("  Ctrl-D  stops; nothing is signed, and the answers can be kept as a draft.")
        return lines.joined(separator: "\n") + "\n"
    }

    private var choices: [String] {
        switch question.kind {
        case .choice(let words), .choices(let words): words.map(\.meaning)
        case .offered(let offer): offers.lines(offer)
        default: []
        }
    }

    private var request: String {
        if let suggestion { return "\(how) [\(suggestion)]" }
        return question.isOptional ? "\(how), or Return to leave it out" : how
    }

    private var how: String {
        switch question.kind {
        case .text: "in your own words"
        case .texts: "separated by semicolons"
        case .date, .pastDate, .dayStart, .dayEnd: "year-month-day"
        case .dates: "year-month-day, separated by semicolons"
        case .moment: "year-month-day hour:minute"
        case .number: "a whole number"
        case .yesNo: "yes or no"
        case .choice: "a number"
        case .choices: "numbers, separated by semicolons"
        case .fileDigest: "the path of a file"
        case .offered(.person): "a part of the name, or the staff number; ? for all"
        case .offered(.services): "names, separated by semicolons; ? for all"
        case .offered(.sites), .offered(.identities), .offered(.recipients): "numbers, separated by semicolons, or all"
        case .offered: "a number"
        }
    }
}
