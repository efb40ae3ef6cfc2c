/// One lesson in one view: truth and estimates in milliseconds of the part that is assessed.
struct LessonScore {
    let profile: Profile
    let lesson: Int
    let truth: Int64
    /// Not judged: nobody can tell what happens here from use, or put it down to one person.
    let isApart: Bool
    let low: Int64
    let high: Int64
    let isFinding: Bool
    /// By `Arithmetic.allCases`.
    let others: [Int64]

    /// From here on a lesson ought to be found.
    static let substantial: Int64 = 120_000
    /// What an estimate may exceed the truth by.
    static let slack: Int64 = 10_000
}
