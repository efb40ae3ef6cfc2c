import FlowModel
import Monitoring

/// What the records show in the minutes at a lesson’s edges. Nothing counts there, so nothing may be denied there either: a
/// lesson with such minutes is not one for which the records show nothing.
struct EdgeActivity: Hashable {
    /// For the lesson’s row, without a full stop.
    let sentence: String
    /// Ordinals of the exchanges in the edges, ascending.
    let evidence: [Int]

    /// Nil when the lesson was not assessed, or nothing reaches into its edges.
    init?(of observation: LessonObservation, _ episodes: [UsageEpisode]) {
        guard let assessed = observation.assessed else { return nil }
        let edges = IntervalSet([observation.lesson.interval]).subtracting(IntervalSet([assessed]))
        let present = episodes.filter { $0.isActive(in: edges) }
        guard !present.isEmpty else { return nil }
        let shown = present.filter { !$0.marks(in: edges).isEmpty || !$0.low.intersection(edges).isEmpty }
        let what =
            if shown.contains(where: { $0.kind == .use }) {
                "The records show activity in"
            } else if !shown.isEmpty {
                "The records show contacts in"
            } else {
                "Activity before or after may reach into"
            }
        sentence = "\(what) the minutes at the edge, which are not assessed"
        evidence = Set(present.flatMap { $0.evidence(in: edges) }).sorted()
    }

    /// By the numbers of the lesson rows, for lessons in which nothing else was observed.
    static func all(_ assessment: UsageAssessment) -> [Int: EdgeActivity] {
        var found: [Int: EdgeActivity] = [:]
        for (index, observation) in assessment.lessons.enumerated() where observation.disposition == .nothingObserved {
            found[index + 1] = EdgeActivity(of: observation, assessment.account.episodes)
        }
        return found
    }
}
