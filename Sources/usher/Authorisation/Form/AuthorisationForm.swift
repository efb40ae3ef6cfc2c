/// The form that a Principal fills in: rows 1 to 35 of docs/formats/authorisation.md in plain English, in the order in which
/// a person would think of them. One more question is one more entry in its section.
enum AuthorisationForm {
    static let sections = [
        FormSection("Whom and why", whom), FormSection("What and when", what),
        FormSection("Is it necessary and fair?", fairness),
        FormSection("Has the person been told that this can happen?", notice),
        FormSection("By whom and for whom", people), FormSection("How it goes on and ends", course),
    ]
}
