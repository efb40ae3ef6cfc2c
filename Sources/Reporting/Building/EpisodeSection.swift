import FlowModel
import Monitoring

/// The rows about episodes, numbered in the order of the account.
enum EpisodeSection {
    static func rows(_ assessment: UsageAssessment) -> [EpisodeRow] {
        let starts = EvidenceStarts(assessment.evidence)
        return assessment.account.episodes.enumerated().map { index, episode in
            EpisodeRow(
                number: index + 1, kind: episode.kind == .use ? .use : .contact, service: episode.service.text,
                device: episode.device, start: ReportBuilder.moment(episode.span.start),
                end: ReportBuilder.moment(episode.span.end),
                active: ReportBuilder.range(activeTime(of: [episode], in: episode.span)),
                counted: counted(in: episode), evidenceGrade: episode.grade.rawValue,
                gradeReason: DomainWords.of(episode.gradeReason),
                attributionGrade: episode.attribution.rawValue, marks: starts.rows(of: episode.marks),
                discounts: DiscountRows.gathered(episode.discounts), evidence: evidence(of: episode))
        }
    }

    static func counted(in episode: UsageEpisode) -> [CountedTime] {
        episode.low.intervals.map {
            CountedTime(start: ReportBuilder.moment($0.start), end: ReportBuilder.moment($0.end))
        }
    }

    /// All counted rows: of marks and of tunnels, ascending.
    static func evidence(of episode: UsageEpisode) -> [Int] {
        Set(episode.evidence + episode.tunnels.map(\.evidence)).sorted()
    }
}
