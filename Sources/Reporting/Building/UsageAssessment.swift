import FlowModel
import Monitoring

/// What the method and the rules make of the material: computed afresh for every report, from evidence and timetable
/// alone, so that anybody with the same material gets the same.
struct UsageAssessment {
    private let judgement: WindowAssessment
    /// In time order, those derived from the sources' first and last lines included.
    let gaps: [GapFacts]

    var account: UsageAccount { judgement.account }
    /// In time order, one for every lesson that touches the window.
    var lessons: [LessonObservation] { judgement.lessons }
    var lessonFindings: [Finding] { judgement.lessonFindings }
    /// In time order; empty unless the excess rule is authorised and has a threshold.
    var days: [DayObservation] { judgement.days }
    var dayFindings: [Finding] { judgement.dayFindings }
    /// In order of ordinal.
    var evidence: [EvidenceFlow] { judgement.evidence }

    init(_ material: ReportMaterial) {
        let rules = WindowRules(
            material.authorisation, plans: material.plans, window: material.window, tolerance: material.tolerance,
            parameters: material.parameters)
        self.judgement = rules.assess(material.evidence)
        self.gaps = SourceGaps.all(
            material, judged: rules.lessons.map(\.interval) + judgement.days.flatMap(\.day.working.intervals))
    }
}
