/// Which kinds of slot the school counts as lesson time (policy 5.5 leaves it open). Reports print the choice.
package struct LessonDefinition: Hashable, Sendable {
    package let counted: Set<PeriodKind>

    /// Lessons, cover given and duties with pupils.
    package static let standard = LessonDefinition(alsoCounting: [])

    /// What a school may add to the standard.
    package static let choices: Set<PeriodKind> = [.registration, .assembly, .club]

    /// - Parameter kinds: the school's choice; kinds outside `choices` are not lesson time whatever anybody says.
    package init(alsoCounting kinds: Set<PeriodKind>) {
        counted = kinds.intersection(LessonDefinition.choices).union([.lesson, .cover, .duty])
    }
}
