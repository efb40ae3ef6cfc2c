/// One question in plain English, with the reason for asking it and an example of an answer.
struct FormQuestion: Sendable {
    enum Kind: Sendable {
        case text
        /// `2026-04-28`.
        case date
        /// The same, of something that has happened: neither in the future nor before any computer of the school.
        case pastDate
        /// A date that stands for the first or the last instant of that day in local time.
        case dayStart
        case dayEnd
        /// A date and time of day in local time: `2026-04-28 16:30`.
        case moment
        case number
        case yesNo
        /// Words of the document and what they mean.
        case choice(AuthorisationWords.Words)
        /// The same; several may be chosen.
        case choices(AuthorisationWords.Words)
        /// Several plain texts, separated by semicolons; each is one element.
        case texts
        /// Several dates, separated by semicolons.
        case dates
        /// A file whose SHA-256 is the answer.
        case fileDigest
        /// Something that the school file lists.
        case offered(FormOffer)
    }

    /// The member of the document, or of the group's object: `subject.name`. Answers are kept under it.
    let path: String
    let text: String
    let kind: Kind
    /// One sentence: what the answer is needed for, with the source where there is one.
    let why: String
    let example: String
    /// What Return alone stands for, where something usual is known.
    let suggestion: FormSuggestion?
    /// May be left empty; the member is then left out.
    let isOptional: Bool
    /// The answer has no member of its own: later answers use it.
    let isRemembered: Bool
    let condition: FormCondition?

    init(
        _ path: String, _ text: String, _ kind: Kind = .text, why: String, example: String,
        suggest suggestion: FormSuggestion? = nil, optional: Bool = false, remembered: Bool = false,
        when condition: FormCondition? = nil
    ) {
        self.path = path
        self.text = text
        self.kind = kind
        self.why = why
        self.example = example
        self.suggestion = suggestion
        self.isOptional = optional
        self.isRemembered = remembered
        self.condition = condition
    }
}
