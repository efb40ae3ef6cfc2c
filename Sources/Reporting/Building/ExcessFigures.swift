import FlowModel
import Monitoring

/// Section 8.
enum ExcessFigures {
    static func section(
        _ material: ReportMaterial, _ assessment: UsageAssessment, _ record: FindingRecord
    ) -> ExcessSection {
        let authorisation = material.authorisation
        guard authorisation.rules.contains(.excessive) else {
            return inert(
                "The authorisation does not ask about excessive use (policy 3.1), so this rule was not applied.")
        }
        guard let threshold = authorisation.threshold else {
            return inert(
                "The rule on excessive use (policy 3.1) was not applied: no threshold has been adopted, and without one “excessive” has no measure."
            )
        }
        let days = assessment.days.map { row($0, limit: threshold.minutesPerDay, assessment, record) }
        let runs = assessment.dayFindings.filter { !$0.isOneDay }.map {
            run($0, limit: threshold.minutesPerTenDays, record)
        }
        return ExcessSection(
            applied: true,
            note:
                "Active time in working hours outside breaks and lunch, day by day. Only the lower figure is held against the threshold.",
            threshold:
                "\(threshold.minutesPerDay) minutes on one day or \(threshold.minutesPerTenDays) in ten school days; minute \(threshold.minuteReference), adopted on \(ReportBuilder.day(threshold.adoptedOn).longText), staff told on \(ReportBuilder.day(threshold.notifiedOn).longText).",
            rows: days + runs)
    }

    private static func inert(_ note: String) -> ExcessSection {
        ExcessSection(applied: false, note: note, threshold: nil, rows: [])
    }

    private static func row(
        _ observation: DayObservation, limit: Int, _ assessment: UsageAssessment, _ record: FindingRecord
    ) -> ExcessRow {
        let start = observation.day.working.intervals.first?.start
        let reference = assessment.dayFindings.first { $0.isOneDay && $0.interval.start == start }?.reference
        let missing = SourceGaps.sentence(assessment.gaps, in: observation.day.working)
        let day = start.map { ReportBuilder.moment($0).day } ?? ReportDay(number: 0)
        return ExcessRow(
            from: day, through: day, active: ReportBuilder.range(observation.active), limitMinutes: limit,
            outcome: reference != nil ? .forReview : missing == nil ? .withinLimit : .notAssessed,
            finding: reference?.description, dispositions: record.dispositions(of: reference),
            evidence: observation.evidence, reason: reference == nil ? missing : nil)
    }

    private static func run(_ finding: Finding, limit: Int, _ record: FindingRecord) -> ExcessRow {
        let reference = finding.reference
        return ExcessRow(
            from: ReportBuilder.day(finding.firstDay), through: ReportBuilder.day(finding.lastDay),
            active: ReportBuilder.range(finding.active),
            limitMinutes: limit, outcome: .forReview, finding: reference.description,
            dispositions: record.dispositions(of: reference), evidence: finding.evidence)
    }
}
