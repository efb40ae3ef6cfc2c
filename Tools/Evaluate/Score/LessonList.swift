/// Every lesson with the answers of all views side by side, for whoever wants to know where an answer comes from.
struct LessonList {
    let evaluation: Evaluation

    /// CSV; times in whole seconds of the part that is assessed.
    var text: String {
        let views = View.allCases.flatMap { ["\($0.rawValue) low", "\($0.rawValue) high", "\($0.rawValue) finding"] }
        let head = ["profile", "person", "day", "lesson", "apart", "truth"] + views
        let lessons = evaluation.scores[.urlLog]?.indices.map(line(of:)) ?? []
        return ([head.joined(separator: ",")] + lessons).map { $0 + "\n" }.joined()
    }

    private func line(of index: Int) -> String {
        let answers = View.allCases.compactMap { evaluation.scores[$0]?[index] }
        guard let first = answers.first else { return "" }
        let lesson = [first.profile.rawValue] + [first.person, first.day, first.lesson].map { "\($0)" }
        let truth = [first.isApart ? "yes" : "no", "\(first.truth / 1000)"]
        let rest = answers.flatMap { ["\($0.low / 1000)", "\($0.high / 1000)", $0.isFinding ? "yes" : "no"] }
        return (lesson + truth + rest).joined(separator: ",")
    }
}
