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
