import FlowModel
import Monitoring

/// What Usher and the other products make of one day in one view, lesson by lesson, beside the truth.
struct DayAssessment {
    let lessons: [LessonScore]

    /// The lessons are those of `SchoolHours`, less the edges that the rule never assesses.
    init(_ day: ScriptedDay, in view: View, by reader: inout EvidenceReader, services: Set<ServiceID>) {
        let midnight = Self.midnight
        let records = view.records(of: day, from: midnight)
        let (evidence, hits) = reader.read(records, isShared: day.profile.isShared)
        let lessons = SchoolHours.lessons.enumerated().map { index, hours in
            AssessedLesson(
                interval: Interval(
                    start: midnight.adding(milliseconds: hours.lowerBound),
                    milliseconds: hours.upperBound - hours.lowerBound),
                label: "lesson \(index + 1)", citation: "lesson \(index + 1)", standing: .assessed)
        }
        let rule = LessonTimeRule(lessons: lessons)
        let scope = RuleScope(authorisation: "evaluation", services: services, countsYouTube: true)
        let outcome = rule.assess(EpisodeAssembler().account(for: evidence), under: scope)
        self.lessons = outcome.observations.enumerated().compactMap { index, observation in
            guard let assessed = observation.assessed else { return nil }
            return LessonScore(
                profile: day.profile, person: day.person, day: day.day, lesson: index,
                truth: Self.overlap(day.truth, assessed, midnight),
                isApart: day.profile.isApart
                    && Self.overlap(day.truth + day.apart, observation.lesson.interval, midnight) > 0,
                low: observation.active.low, high: observation.active.high,
                isFinding: observation.disposition == .finding,
                others: Arithmetic.allCases.map { $0.estimate(hits, in: assessed) })
        }
    }

    /// Monday 2 November 2026, when the United Kingdom keeps UTC.
    static let midnight = Timestamp(milliseconds: 1_793_577_600_000)

    private static func overlap(_ times: [Range<Int64>], _ interval: Interval, _ midnight: Timestamp) -> Int64 {
        let spans = times.map {
            Interval(
                start: midnight.adding(milliseconds: $0.lowerBound), milliseconds: $0.upperBound - $0.lowerBound)
        }
        return IntervalSet(spans).clipped(to: interval).milliseconds
    }
}
