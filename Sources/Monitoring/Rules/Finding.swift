import FlowModel

/// An observation for human review: in this interval the records show at least so much active use. It is no verdict and
/// carries no score. Only `Finding.init` can make one, and only from use that meets every condition of R3.
package struct Finding: Hashable, Sendable {
    package let clause: PolicyClause
    /// The authorisation under which the evidence was gathered.
    package let authorisation: String
    /// The lesson less its edges, or the day: the time in which `active` was counted.
    package let interval: Interval
    /// The lesson, for clause 5.5; nil for a clause about whole days.
    package let lesson: AssessedLesson?
    package let active: ActiveTime
    /// Ascending.
    package let services: [ServiceID]
    /// User-driven marks inside the interval.
    package let marks: Int
    /// The worst evidence grade among the counted episodes: A, B or C.
    package let grade: EvidenceGrade
    /// The weakest attribution among the counted episodes: 1, 2 or 3.
    package let attribution: AttributionGrade
    /// Ordinals of the counted exchanges, ascending.
    package let evidence: [Int]

    /// Below this much active time, in milliseconds, an observation is a trace (R3).
    package static let leastActive: Int64 = 120_000
    /// Below so many user-driven marks an observation is a trace (R3).
    package static let leastMarks = 2
}
