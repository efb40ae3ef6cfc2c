import FlowModel
import Monitoring

/// Section 16: every evidence record with what it counted as.
enum AnnexRows {
    static func section(_ material: ReportMaterial, _ assessment: UsageAssessment) -> ReportAnnex {
        let uses = EvidenceUses(assessment)
        return ReportAnnex(
            rows: assessment.evidence.map { row($0, uses) }, glossary: GlossaryText.all,
            calendarExceptions: material.plans.sorted { $0.date < $1.date }.compactMap {
                exception($0, material.window)
            })
    }

    private static func row(_ flow: EvidenceFlow, _ uses: EvidenceUses) -> AnnexRow {
        let use = uses.use(of: flow.ordinal)
        return AnnexRow(
            row: flow.ordinal, start: flow.time.start.map(ReportBuilder.moment),
            end: flow.time.end.map(ReportBuilder.moment), service: flow.service.text, site: flow.site,
            role: flow.role.rawValue, form: flow.form.rawValue, outcome: flow.outcome.rawValue,
            bytesDown: flow.down?.bytes, bytesUp: flow.up?.bytes, device: flow.device,
            attributionGrade: flow.attribution.rawValue, partial: flow.partial, source: flow.source, line: flow.line,
            lineDigest: flow.lineDigest, use: use, episode: uses.episode(of: flow.ordinal),
            setAsideBecause: use == .setAside ? uses.reason(of: flow.ordinal) : nil)
    }

    /// Weekdays in the window that are not ordinary teaching days.
    private static func exception(_ plan: DayPlan, _ window: Interval) -> CalendarExceptionRow? {
        guard plan.kind != .teaching, plan.kind != .weekend, let day = CivilTime.day(plan.date),
            day.overlap(with: window) != nil
        else { return nil }
        let label = plan.label.isEmpty ? "" : ": \(plan.label)"
        return CalendarExceptionRow(date: ReportBuilder.day(plan.date), text: DomainWords.of(plan.kind) + label)
    }
}

/// What became of each evidence record, by ordinal.
struct EvidenceUses {
    private var marks: Set<Int> = []
    private var episodes: [Int: Int] = [:]
    private var reasons: [Int: DiscountReason] = [:]

    init(_ assessment: UsageAssessment) {
        let starts = EvidenceStarts(assessment.evidence)
        for (index, episode) in assessment.account.episodes.enumerated() {
            marks.formUnion(starts.rows(of: episode.marks))
            for row in EpisodeSection.evidence(of: episode) where episodes[row] == nil { episodes[row] = index + 1 }
        }
        for discount in assessment.account.discounts {
            for row in discount.evidence where reasons[row] == nil { reasons[row] = discount.reason }
        }
    }

    func use(of row: Int) -> AnnexUse {
        if marks.contains(row) { return .mark }
        return episodes[row] == nil ? .setAside : .supporting
    }

    /// The first episode that counts the row; nil when none does.
    func episode(of row: Int) -> Int? { episodes[row] }

    func reason(of row: Int) -> String {
        reasons[row].map { "\($0.rawValue): \(DomainWords.of($0))" } ?? "not counted by any rule"
    }
}
