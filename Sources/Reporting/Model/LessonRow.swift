/// Section 7: one scheduled lesson and what the records show for it.
package struct LessonRow: Hashable, Sendable, Codable {
    /// 1, 2, 3 ...; cited as L1, L2, L3.
    package var number: Int
    package var start: Moment
    package var end: Moment
    package var label: String
    package var site: String
    /// The line of the timetable that says so, as `timetable.csv:12`.
    package var citation: String
    package var outcome: LessonOutcome
    /// Why the lesson was not assessed, between which times there is no data, or that something lies in its edges, which
    /// are not assessed; absent otherwise.
    package var reason: String?
    /// The policy clause that the observation is about; present only when it is for review.
    package var clause: String?
    /// The reference of the finding, by which decisions and responses name it; present with `clause`.
    package var finding: String?
    /// The decisions about the finding, oldest first; the last is in force.
    package var dispositions: [DispositionRow]
    /// Services with activity in this lesson, by their short names, in alphabetical order.
    package var services: [String]
    /// Active time in the lesson, less the tolerance at its edges; teaching services apart.
    package var active: ActiveRange
    /// Active time of services that are also used for teaching and do not count here; absent when there is none.
    package var teachingServices: ActiveRange?
    /// A to D: how well the records place the activity in time; absent without activity.
    package var evidenceGrade: String?
    /// 1 to 5: how surely it belongs to the person; absent without activity.
    package var attributionGrade: Int?
    /// Numbers of the episodes in this lesson.
    package var episodes: [Int]
    /// Ordinals of the annex rows.
    package var evidence: [Int]

    /// Put up for review, and nobody has decided on it.
    var isOpen: Bool { outcome == .forReview && dispositions.isEmpty }
}

/// What the records show for a lesson. None of them says that somebody did anything wrong.
package enum LessonOutcome: String, Hashable, Sendable, Codable, CaseIterable {
    /// Enough activity for a person to look at it.
    case forReview = "for-review"
    /// Exchanges too short or too few to call use, or of grade D: listed, never counted.
    case trace
    /// Activity of services that are also used for teaching, and of no other.
    case teachingService = "teaching-service"
    /// The lesson was assessed and the records show no activity in the assessed time.
    case nothingObserved = "nothing-observed"
    /// It is not known whether this was a lesson of this person.
    case notAssessed = "not-assessed"
    /// The records do not cover the lesson.
    case noData = "no-data"
}
