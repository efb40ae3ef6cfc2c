/// When a question is asked at all.
enum FormCondition: Sendable {
    /// An earlier answer was this word: the word of the document, `yes` or `no`, or for a list `some` or `none`.
    case answered(_ path: String, _ word: String)
    /// An earlier answer was another word, or there was no such question.
    case notAnswered(_ path: String, _ word: String)
    /// The case is one of those in which somebody else must sign too (law page 2.4).
    case countersignerNeeded
}
