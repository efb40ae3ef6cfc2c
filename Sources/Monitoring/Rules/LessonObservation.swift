import FlowModel

/// One row of the lesson table: what was observed in one scheduled lesson, also when that is nothing.
package struct LessonObservation: Hashable, Sendable {
    /// What became of the lesson.
    package enum Disposition: Hashable, Sendable {
        /// Not judged; the reason is the timetable's.
        case notAssessed(reason: NotAssessedReason)
        /// Not judged: nothing is left of the lesson without its edges.
        case tooShort
        case nothingObserved
        /// Exchanges too few to be called use.
        case contactOnly
        /// Use, but below two minutes, below two user-driven marks, or of too low a grade: listed, never flagged (R3).
        case trace
        /// Use of YouTube, which this authorisation does not count.
        case reportedApart
        /// A finding for human review.
        case finding
    }

    package let lesson: AssessedLesson
    /// The lesson less the tolerance at each edge (C6); nil when not assessed or nothing is left.
    package let assessed: Interval?
    /// Active time inside `assessed`.
    package let active: ActiveTime
    /// Active time of services that are reported apart (YouTube), inside `assessed`.
    package let apart: ActiveTime
    /// Services with use or contact inside `assessed`, ascending; those reported apart included.
    package let services: [ServiceID]
    /// How many contacts have a mark inside `assessed`.
    package let contacts: Int
    package let disposition: Disposition
    /// Ordinals of the exchanges inside `assessed` that the row rests on, ascending.
    package let evidence: [Int]

    package init(
        lesson: AssessedLesson, assessed: Interval?, active: ActiveTime, apart: ActiveTime, services: [ServiceID],
        contacts: Int, disposition: Disposition, evidence: [Int]
    ) {
        self.lesson = lesson
        self.assessed = assessed
        self.active = active
        self.apart = apart
        self.services = services
        self.contacts = contacts
        self.disposition = disposition
        self.evidence = evidence
    }
}
