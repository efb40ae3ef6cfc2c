/// The question to ask next.
struct FormStep {
    /// What its answer is kept under: the path in the document, such as `grounds[1].fact`; `grounds[1]` for whether there
    /// is such an element.
    let key: String
    let question: FormQuestion
    /// Stands above the first question of an element: `A fact, number 2`.
    let heading: String?
    /// Where its section stands in the form, from 0.
    let section: Int
}
