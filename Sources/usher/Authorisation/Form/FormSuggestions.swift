import Monitoring

/// Suggestions as the person would have to write them.
struct FormSuggestions {
    let context: FormContext
    /// The answers so far, as words by path.
    let words: [String: String]

    /// Nil when nothing usual is known.
    func text(_ suggestion: FormSuggestion?) -> String? {
        switch suggestion {
        case nil: nil
        case .fixed(let text): text
        case .today: context.today.description
        case .nextSchoolDay: context.school?.schoolDays.inOrder.first { $0 > context.today }?.description
        case .tenthSchoolDay: days.dropFirst(9).first?.description
        case .reviewDays: reviews
        case .sitesOfPerson: words["subject.sites"].flatMap { $0.isEmpty ? nil : $0 }
        case .everything: "all"
        case .ownKey:
            context.ownKey.flatMap { key in
                FormOffers(context: context, words: words).authorisers.contains { $0.keyFingerprint == key } ? key : nil
            }
        case .nameOfAuthoriser: words["authoriser.name"]
        }
    }

    /// The school days from the first day of the window on; none before that is answered.
    private var days: [CivilDate] {
        guard let school = context.school, let first = words["opens_at"].flatMap({ CivilDate($0) }) else { return [] }
        return school.schoolDays.inOrder.filter { $0 >= first }
    }

    private var reviews: String? {
        guard let last = words["closes_at"].flatMap({ CivilDate($0) }) else { return nil }
        let window = days.filter { $0 <= last }
        guard !window.isEmpty else { return nil }
        let dates = stride(from: min(4, window.count - 1), to: window.count, by: 9).map { window[$0] }
        return dates.map(\.description).joined(separator: "; ")
    }
}
