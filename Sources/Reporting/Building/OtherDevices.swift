import FlowModel
import Monitoring

/// Whether a log-in of the person was in use on another device at the time of a finding, or nearly: then somebody else may
/// have sat at one of them. Of sources without hardware addresses a device is an address of the network.
enum OtherDevices {
    /// Milliseconds before and after an episode: as long as one episode may pause.
    static let reach: Int64 = 300_000

    /// One statement for each finding beside which there were such exchanges, then what is known of devices without any row.
    static func statements(_ assessment: UsageAssessment, lessons: [LessonRow]) -> [SummaryPoint] {
        let numbers = Dictionary(
            lessons.compactMap { row in row.finding.map { ($0, "L\(row.number)") } },
            uniquingKeysWith: { first, _ in first })
        let beside = (assessment.lessonFindings + assessment.dayFindings).compactMap { finding in
            statement(
                finding, named: numbers[finding.reference.description] ?? finding.reference.description, assessment)
        }
        return beside + [withoutRows(assessment.evidence)].compactMap(\.self)
    }

    private static func statement(
        _ finding: Finding, named name: String, _ assessment: UsageAssessment
    ) -> SummaryPoint? {
        let rows = Set(finding.evidence)
        let episodes = assessment.account.episodes.filter {
            $0.kind == .use && isLogIn($0.attribution) && !rows.isDisjoint(with: EpisodeSection.evidence(of: $0))
        }
        let near = exchanges(beside: episodes, within: reach, assessment.evidence)
        guard !near.isEmpty else { return nil }
        let isDuring = !exchanges(beside: episodes, within: 0, assessment.evidence).isEmpty
        let devices = Set(near.map(\.device) + episodes.map(\.device)).sorted().map(String.init)
        let when = isDuring ? "during the activity" : "within five minutes of the activity"
        return SummaryPoint(
            text:
                "\(name): \(when) a log-in of the person was in use on another device or at another address too (devices \(devices.joined(separator: ", "))), so on two at once or nearly. The records do not show at which of them the person was.",
            evidence: near.map(\.ordinal).sorted())
    }

    /// Exchanges under a log-in, those that were set aside included, on another device than an episode that they lie beside.
    private static func exchanges(
        beside episodes: [UsageEpisode], within reach: Int64, _ evidence: [EvidenceFlow]
    ) -> [EvidenceFlow] {
        evidence.filter { flow in
            isLogIn(flow.attribution)
                && episodes.contains { episode in
                    episode.device != flow.device
                        && (flow.time.start ?? flow.time.filed) <= episode.span.end.adding(milliseconds: reach)
                        && flow.time.logged >= episode.span.start.adding(milliseconds: -reach)
                }
        }
    }

    private static func isLogIn(_ grade: AttributionGrade) -> Bool { grade <= .authenticatedSharedDevice }

    /// Devices are numbered as they are first seen, also by lines that are not kept.
    private static func withoutRows(_ evidence: [EvidenceFlow]) -> SummaryPoint? {
        let seen = Set(evidence.map(\.device))
        let missing = (seen.max() ?? 0) - seen.count
        guard missing > 0 else { return nil }
        return SummaryPoint(
            text:
                "Lines of the person also came from \(PlainWords.count(missing, "other device or address", "other devices or addresses")) of which no row was kept. When that was, the evidence does not tell.",
            evidence: [])
    }
}
