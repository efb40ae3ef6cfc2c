import FlowModel
import Monitoring

/// What the method and the rules make of the material: computed afresh for every report, from evidence and timetable
/// alone, so that anybody with the same material gets the same.
struct UsageAssessment {
    let account: UsageAccount
    /// In time order, one for every lesson that touches the window.
    let lessons: [LessonObservation]
    let lessonFindings: [Finding]
    /// In time order; empty unless the excess rule is authorised and has a threshold.
    let days: [DayObservation]
    let dayFindings: [Finding]
    /// In order of ordinal.
    let evidence: [EvidenceFlow]
    /// In time order, those derived from the sources' first and last lines included.
    let gaps: [GapFacts]

    init(_ material: ReportMaterial) {
        let authorisation = material.authorisation
        let scope = RuleScope(
            authorisation: authorisation.id.text, services: authorisation.serviceIDs,
            countsYouTube: authorisation.countsYouTube)
        let evidence = material.evidence.filter { authorisation.serviceIDs.contains($0.service) }
        self.evidence = evidence.sorted { $0.ordinal < $1.ordinal }
        let account = EpisodeAssembler(material.parameters).account(for: evidence)
        self.account = account
        let scheduled = UsageAssessment.scheduled(material)
        let rule = LessonTimeRule(lessons: scheduled, tolerance: material.tolerance)
        let lessons = rule.assess(account, under: scope)
        self.lessons = lessons.observations
        self.lessonFindings = authorisation.rules.contains(.lessonUse) ? lessons.findings : []
        let excess = UsageAssessment.excess(material).map { $0.assess(account, under: scope) }
        self.days = excess?.observations ?? []
        self.dayFindings = excess?.findings ?? []
        self.gaps = SourceGaps.all(material, lessons: scheduled.map(\.interval))
    }

    /// Lessons inside the window; one that reaches over its ends is cut there.
    private static func scheduled(_ material: ReportMaterial) -> [AssessedLesson] {
        material.plans.flatMap(\.lessons).compactMap { period in
            guard let interval = period.interval.overlap(with: material.window) else { return nil }
            let standing: AssessedLesson.Standing =
                switch period.standing {
                case .assessed: .assessed
                case .notAssessed(let reason): .notAssessed(reason: reason.rawValue)
                }
            return AssessedLesson(
                interval: interval, label: period.label, citation: period.citation, standing: standing)
        }
    }

    private static func excess(_ material: ReportMaterial) -> ExcessiveUseRule? {
        guard material.authorisation.rules.contains(.excessive), let reference = material.authorisation.threshold,
            let threshold = AdoptedThreshold(
                minutesPerDay: Int64(reference.minutesPerDay), minutesPerTenDays: Int64(reference.minutesPerTenDays),
                adopted: reference.adoptedOn.description, citation: reference.minuteReference)
        else { return nil }
        let days = material.plans.compactMap { plan -> WorkingDay? in
            let working = plan.workingHours.clipped(to: material.window)
            return working.isEmpty ? nil : WorkingDay(date: plan.date.description, working: working)
        }
        return ExcessiveUseRule(days: days, threshold: threshold)
    }
}
