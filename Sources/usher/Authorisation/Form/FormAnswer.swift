import Custody

/// What one answer puts into the document.
struct FormAnswer {
    /// Members by path, relative to the document or to the group's object.
    let members: [(path: String, value: JSONValue)]
    /// The words on which later questions depend, by path.
    let words: [String: String]
    /// What was made of it, where the person wrote less than that.
    let remark: String?

    init(members: [(path: String, value: JSONValue)], words: [String: String], remark: String? = nil) {
        self.members = members
        self.words = words
        self.remark = remark
    }

    /// One member, which answers the question itself.
    init(_ question: FormQuestion, _ value: JSONValue, word: String) {
        members = question.isRemembered ? [] : [(question.path, value)]
        words = [question.path: word]
        remark = nil
    }
}

/// Why an answer cannot be right and what would be: one lower-case sentence without a full stop.
struct FormFault: Error {
    let reason: String

    init(_ reason: String) { self.reason = reason }
}
