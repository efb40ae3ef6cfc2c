/// What is usual, so that Return alone can answer a question. Most need the school file; without it nothing is suggested.
enum FormSuggestion: Sendable {
    /// An answer as the person would write it.
    case fixed(String)
    /// The local date of writing.
    case today
    /// The first school day after today.
    case nextSchoolDay
    /// The tenth school day of the window, counted from its first day: the longest that needs no reason (row 29).
    case tenthSchoolDay
    /// The fifth school day of the window, and for a long one every ninth after it (row 30).
    case reviewDays
    /// The sites at which the person works.
    case sitesOfPerson
    /// Everything that is offered.
    case everything
    /// The key that was given with `--key`.
    case ownKey
    /// The name of the person who signs.
    case nameOfAuthoriser
}
