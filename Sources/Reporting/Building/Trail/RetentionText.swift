import Custody
import Monitoring

/// Section 14: how long everything is kept, by the authorisation and by what came of the case.
enum RetentionText {
    static func section(_ material: ReportMaterial) -> RetentionSection {
        let plan = material.authorisation.retention
        return RetentionSection(
            evidenceDays: plan.evidenceDays, reportDays: plan.reportDays, registerYears: plan.registerYears,
            outcome: outcome(material.counted, plan), holds: holds(material.counted))
    }

    /// The last outcome: a case may be opened again on appeal.
    private static func outcome(_ trail: WindowTrail, _ plan: RetentionPlan) -> OutcomeRow? {
        for entry in trail.entries.reversed() {
            guard case .outcome(let decision) = entry.document.act else { continue }
            let decided = CivilTime.local(entry.document.signedAt).date
            return OutcomeRow(
                outcome: PlainWords.of(decision.outcome.rawValue), reason: entry.document.reason,
                signed: SignedRow(entry),
                principals: entry.signers.map(\.principal),
                evidenceUntil: ReportBuilder.day(decided.adding(days: plan.evidenceDays)),
                reportUntil: ReportBuilder.day(decided.adding(days: plan.reportDays)))
        }
        return nil
    }

    private static func holds(_ trail: WindowTrail) -> [HoldRow] {
        var released: [ContentDigest: SignedRow] = [:]
        for entry in trail.entries {
            if case .release(let hold) = entry.document.act { released[hold] = SignedRow(entry) }
        }
        return trail.entries.filter { $0.document.kind == .hold }.map {
            HoldRow(reason: $0.document.reason, signed: SignedRow($0), released: released[$0.digest])
        }
    }
}
