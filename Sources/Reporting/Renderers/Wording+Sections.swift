/// Sentences that page and plain text share, so that whoever reads one misses nothing of the other.
extension Wording {
    static let openForReview =
        "Every observation is for human review until the investigator has signed a decision on it. Section 10 sets out what speaks for the person, section 13 what records like these cannot show."
    static let lessonMinutes =
        "Minutes are ranges, “at least – at most”. Every scheduled lesson is listed, also those for which the records show nothing."
    static let decideFirst =
        "Nothing here is a finding until somebody has checked who was teaching and has decided on each row."
    static let response =
        "What the person said, word for word as it was written down; the boxes are for the person to fill in. The person may challenge any row, and may have the report checked by somebody of their own choice (section 15)."
    static let noReview = "No review has been signed."
    static let noGaps = "No times without data are known for the lessons of this window."

    /// Lessons and minutes of section 5.
    static func assessed(_ report: UsageReport) -> String {
        let coverage = report.coverage
        let covered = report.lessons.count { $0.dispositions.last?.teaching == .covered }
        let signed =
            covered == 0
            ? ""
            : "; \(PlainWords.count(covered, "lesson was", "lessons were")) covered by somebody else, as the investigator has signed"
        return
            "\(coverage.assessedLessons), \(coverage.assessedMinutes) minutes in all, without those at the edges\(signed)"
    }

    /// With the two numbers of the summary, where there are two.
    static func notAssessed(_ report: UsageReport) -> String {
        let all = report.coverage.lessonsNotAssessed
        let missing = report.lessons.count { $0.outcome == .noData }
        guard missing > 0, missing <= all else { return "\(all)" }
        return "\(all): \(all - missing) for the reasons in the lesson table, \(missing) since records are incomplete"
    }
}
