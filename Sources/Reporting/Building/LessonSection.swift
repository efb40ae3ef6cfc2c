import FlowModel
import Monitoring

/// The lesson table: a row for every scheduled lesson in the window, also for those with nothing in them.
enum LessonSection {
    static func rows(
        _ material: ReportMaterial, _ assessment: UsageAssessment, _ record: FindingRecord
    ) -> [LessonRow] {
        let sites = Dictionary(material.plans.flatMap(\.periods).map { ($0.citation, $0.site) }) { first, _ in first }
        return assessment.lessons.enumerated().map { index, observation in
            row(
                index + 1, observation, site: sites[observation.lesson.citation] ?? "", assessment, record,
                material.lapses)
        }
    }

    private static func row(
        _ number: Int, _ observation: LessonObservation, site: String, _ assessment: UsageAssessment,
        _ record: FindingRecord, _ lapses: [CaseLapse]
    ) -> LessonRow {
        let finding = assessment.lessonFindings.first { $0.lesson == observation.lesson }
        let reference = finding?.reference
        let (outcome, reason) = outcome(of: observation, isFinding: finding != nil, assessment, lapses)
        let rows = Set(observation.evidence)
        let present = assessment.account.episodes.enumerated().filter {
            !rows.isDisjoint(with: EpisodeSection.evidence(of: $0.element))
        }
        let active = finding?.active ?? observation.active
        return LessonRow(
            number: number, start: ReportBuilder.moment(observation.lesson.interval.start),
            end: ReportBuilder.moment(observation.lesson.interval.end), label: observation.lesson.label, site: site,
            citation: observation.lesson.citation, outcome: outcome, reason: reason,
            clause: finding?.clause.rawValue, finding: reference?.description,
            dispositions: record.dispositions(of: reference), services: observation.services.map(\.text),
            active: ReportBuilder.range(active),
            teachingServices: observation.apart == .none ? nil : ReportBuilder.range(observation.apart),
            evidenceGrade: (finding?.grade ?? present.map(\.element.grade).max())?.rawValue,
            attributionGrade: (finding?.attribution ?? present.map(\.element.attribution).max())?.rawValue,
            episodes: present.map { $0.offset + 1 }, evidence: observation.evidence)
    }

    /// Where a gap touches the assessed time of a lesson without activity there is no telling, so it is "no data", never
    /// "nothing observed".
    private static func outcome(
        of observation: LessonObservation, isFinding: Bool, _ assessment: UsageAssessment, _ lapses: [CaseLapse]
    ) -> (LessonOutcome, String?) {
        if let sentence = DomainWords.notAssessed(observation.disposition) {
            return (.notAssessed, sentence + learnt(of: observation.lesson.interval, from: lapses))
        }
        let missing = SourceGaps.sentence(
            assessment.gaps, in: IntervalSet([observation.assessed ?? observation.lesson.interval]))
        switch observation.disposition {
        case .finding: return (isFinding ? .forReview : .trace, missing)
        case .contactOnly, .trace: return (.trace, missing)
        case .reportedApart: return (.teachingService, missing)
        case .nothingObserved, .notAssessed, .tooShort:
            let edge = EdgeActivity(of: observation, assessment.account.episodes)?.sentence
            let reasons = [missing, edge].compactMap(\.self)
            return (
                missing == nil ? .nothingObserved : .noData, reasons.isEmpty ? nil : reasons.joined(separator: ". ")
            )
        }
    }

    /// When it became known that a lesson fell away, for one that was a lesson when the window opened.
    private static func learnt(of lesson: Interval, from lapses: [CaseLapse]) -> String {
        lapses.knownAt(losing: lesson).map { ", as became known on \(ReportBuilder.moment($0).longText)" } ?? ""
    }
}
