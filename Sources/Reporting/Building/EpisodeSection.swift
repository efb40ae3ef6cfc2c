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
                evidenceGrade: episode.grade.rawValue, gradeReason: DomainWords.of(episode.gradeReason),
                attributionGrade: episode.attribution.rawValue, marks: starts.rows(of: episode.marks),
                discounts: DiscountRows.gathered(episode.discounts), evidence: evidence(of: episode))
        }
    }

    /// All counted rows: of marks and of tunnels, ascending.
    static func evidence(of episode: UsageEpisode) -> [Int] {
        Set(episode.evidence + episode.tunnels.map(\.evidence)).sorted()
    }
}

/// Which row of a burst is the one whose start counts.
struct EvidenceStarts {
    private let starts: [Int: Timestamp]

    init(_ evidence: [EvidenceFlow]) {
        self.starts = Dictionary(evidence.map { ($0.ordinal, $0.time.filed) }) { first, _ in first }
    }

    /// For each mark the first of its rows that begins at the mark's instant, else its first row; ascending.
    func rows(of marks: [Mark]) -> [Int] {
        let rows = marks.compactMap { mark in
            mark.evidence.first { starts[$0] == mark.at } ?? mark.evidence.first
        }
        return Set(rows).sorted()
    }
}

/// Discounts as rows, one for each rule.
enum DiscountRows {
    /// In the order in which the rules are listed.
    static func gathered(_ discounts: [Discount]) -> [DiscountRow] {
        DiscountReason.allCases.compactMap { reason in
            let rows = Set(discounts.filter { $0.reason == reason }.flatMap(\.evidence)).sorted()
            return rows.isEmpty
                ? nil : DiscountRow(rule: reason.rawValue, meaning: DomainWords.of(reason), evidence: rows)
        }
    }
}
