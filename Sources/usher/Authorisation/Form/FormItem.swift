/// One entry of the form that `usher authorisation new` goes through.
enum FormItem: Sendable {
    case question(FormQuestion)
    case group(FormGroup)
    /// Asked only when there is a school file, which answers most of it.
    case withSchool([FormItem])
    /// Asked only when there is none: everything is typed.
    case withoutSchool([FormItem])
}

/// A group of questions, asked until the answer to "another?" is no; becomes a list of objects.
struct FormGroup: Sendable {
    let path: String
    let title: String
    let atLeast: Int
    let condition: FormCondition?
    let questions: [FormQuestion]

    init(
        _ path: String, _ title: String, atLeast: Int, when condition: FormCondition? = nil,
        _ questions: [FormQuestion]
    ) {
        self.path = path
        self.title = title
        self.atLeast = atLeast
        self.condition = condition
        self.questions = questions
    }

    /// Whether there is a further element after so many.
    func another(after count: Int) -> FormQuestion {
        FormQuestion(
            "", count == 0 ? "\(title): is there one?" : "\(title): another one?", .yesNo,
            why: "the document says everything that counts, and nothing else", example: "no")
    }
}

/// A part of the form with a heading.
struct FormSection: Sendable {
    let title: String
    let items: [FormItem]

    init(_ title: String, _ items: [FormItem]) {
        self.title = title
        self.items = items
    }
}
