import FlowModel
import Monitoring

/// Section 9: totals by kind of time that is no lesson.
enum OutsideTime {
    static func section(_ material: ReportMaterial, _ assessment: UsageAssessment) -> OutsideSection {
        guard material.authorisation.times != .lessons else {
            return OutsideSection(
                included: false,
                note: "The authorisation covers lessons only. Nothing outside lessons was looked at or kept.", rows: [])
        }
        return OutsideSection(
            included: true,
            note:
                "Totals for permitted time outside lessons, so that the picture is complete. None of it is a concern under the lesson-time clause (policy 5.5).",
            rows: kinds(material).compactMap { row($0.name, $0.times, assessment) })
    }

    /// Each instant outside lessons belongs to one kind only, in the order of the timetable's kinds.
    private static func kinds(_ material: ReportMaterial) -> [(name: String, times: IntervalSet)] {
        let periods = material.plans.flatMap(\.periods)
        var taken = IntervalSet(periods.filter(\.countsAsLesson).map(\.interval))
        var kinds: [(name: String, times: IntervalSet)] = []
        for kind in PeriodKind.allCases {
            let times = IntervalSet(periods.filter { $0.kind == kind && !$0.countsAsLesson }.map(\.interval))
                .clipped(to: material.window).subtracting(taken)
            taken = taken.union(times)
            kinds.append((DomainWords.sentence(kind.name), times))
        }
        kinds.append(("Other time", IntervalSet([material.window]).subtracting(taken)))
        return kinds
    }

    private static func row(_ name: String, _ times: IntervalSet, _ assessment: UsageAssessment) -> OutsideRow? {
        let used = assessment.account.episodes.filter { $0.kind == .use }
        let active = activeTime(of: used, in: times)
        guard active.high > 0 else { return nil }
        let rows = Set(used.flatMap { $0.evidence(in: times) }).sorted()
        return OutsideRow(kind: name, active: ReportBuilder.range(active), evidence: rows)
    }
}
