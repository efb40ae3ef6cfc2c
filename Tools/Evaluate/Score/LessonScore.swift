/// One lesson in one view: truth and estimates in milliseconds of the part that is assessed.
package struct LessonScore {
    package let profile: Profile
    /// Counted from 0, as the lesson is.
    package let person: Int
    package let day: Int
    package let lesson: Int
    package let truth: Int64
    /// Not judged: nobody can tell what happens here from use, or put it down to one person.
    package let isApart: Bool
    package let low: Int64
    package let high: Int64
    package let isFinding: Bool
    /// By `Arithmetic.allCases`.
    package let others: [Int64]

    /// From here on a lesson ought to be found.
    package static let substantial: Int64 = 120_000
    /// What an estimate may exceed the truth by.
    package static let slack: Int64 = 10_000
}
