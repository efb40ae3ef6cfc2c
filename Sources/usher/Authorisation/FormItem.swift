/// One entry of the form that `usher authorisation new` goes through.
enum FormItem {
    case question(FormQuestion)
    /// One group of questions, asked until the answer to "another?" is no; becomes a list of objects.
    case group(path: String, title: String, atLeast: Int, questions: [FormQuestion])
}

/// One question in plain English.
struct FormQuestion {
    enum Kind {
        case text
        /// `2026-04-28`.
        case date
        /// A date that stands for the first or the last instant of that day in local time.
        case dayStart
        case dayEnd
        /// A date and time of day in local time: `2026-04-28 16:30`.
        case moment
        case number
        case yesNo
        /// Words of the document and what they mean.
        case choice([(word: String, meaning: String)])
        /// The same; several may be chosen.
        case choices([(word: String, meaning: String)])
        /// Several plain texts, separated by semicolons; each is one element.
        case texts
        /// Several dates, separated by semicolons.
        case dates
        /// A file whose SHA-256 is the answer.
        case fileDigest
    }

    /// The member of the document, or of the group's object: `subject.name`.
    let path: String
    let text: String
    let kind: Kind
    /// May be left empty; the member is then left out.
    let isOptional: Bool
    /// Asked only when the answer to `path` is `word`.
    let condition: (path: String, word: String)?

    init(
        _ path: String, _ text: String, _ kind: Kind = .text, optional: Bool = false,
        when condition: (path: String, word: String)? = nil
    ) {
        self.path = path
        self.text = text
        self.kind = kind
        self.isOptional = optional
        self.condition = condition
    }
}
