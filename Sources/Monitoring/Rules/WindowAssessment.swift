import FlowModel

/// What the method and the rules make of the evidence of one window, and of nothing else. `WindowRules.assess` makes it.
package struct WindowAssessment: Sendable {
    /// Of the services that the authorisation names, in order of ordinal.
    package let evidence: [EvidenceFlow]
    package let account: UsageAccount
    /// In time order, one for every lesson that touches the window.
    package let lessons: [LessonObservation]
    /// In the order of `lessons`; empty unless the lesson rule is authorised.
    package let lessonFindings: [Finding]
    /// In time order; empty unless the excess rule is authorised and has a threshold.
    package let days: [DayObservation]
    /// Single days first, then periods of ten.
    package let dayFindings: [Finding]

    package var findings: [Finding] { lessonFindings + dayFindings }

    init(
        evidence: [EvidenceFlow], account: UsageAccount, lessons: [LessonObservation], lessonFindings: [Finding],
        days: [DayObservation], dayFindings: [Finding]
    ) {
        self.evidence = evidence
        self.account = account
        self.lessons = lessons
        self.lessonFindings = lessonFindings
        self.days = days
        self.dayFindings = dayFindings
    }
}
