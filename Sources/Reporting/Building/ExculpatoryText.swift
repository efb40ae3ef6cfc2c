import Monitoring

/// Section 10.
enum ExculpatoryText {
    static func section(
        _ material: ReportMaterial, _ assessment: UsageAssessment, lessons: [LessonRow], edges: [Int: EdgeActivity]
    ) -> ExculpatorySection {
        let empty = lessons.filter { $0.outcome == .nothingObserved }
        let atEdges = [SummaryText.atEdges(empty, edges)].compactMap(\.self)
        return ExculpatorySection(
            lessonsWithNothing: empty.map(\.number).filter { edges[$0] == nil },
            statements: OtherDevices.statements(assessment, lessons: lessons) + atEdges
                + statements(material, assessment),
            discounts: DiscountRows.gathered(assessment.account.discounts),
            explanations: explanations)
    }

    private static func statements(_ material: ReportMaterial, _ assessment: UsageAssessment) -> [SummaryPoint] {
        let contacts = assessment.account.episodes.filter { $0.kind == .contact }
        let rows = Set(contacts.flatMap { EpisodeSection.evidence(of: $0) }).sorted()
        var points: [SummaryPoint] = []
        if !rows.isEmpty {
            points.append(
                SummaryPoint(text: "Contacts are too little to be called use. They carry no minutes.", evidence: rows))
        }
        points.append(SummaryPoint(text: shared(material), evidence: []))
        if case .items(let items) = material.authorisation.exclusions {
            points += items.map {
                SummaryPoint(text: "Legitimate use that the authoriser named: \($0.value). \($0.reason)", evidence: [])
            }
        }
        return points
    }

    private static func shared(_ material: ReportMaterial) -> String {
        material.authorisation.bindings.contains(where: \.shared)
            ? "The authorisation says that others use the same log-in or device. Another person, including a pupil, may have caused any row."
            : "The authorisation names no log-in or device as shared. A session that was left signed in would still look the same."
    }

    static let explanations = [
        "The lesson was covered by somebody else, or did not take place.",
        "A pupil or a colleague used the computer while it was signed in.",
        "The service was used for teaching, or through the school’s own account (policy 5.4).",
        "A page, app or tab was open without anybody looking at it.",
        "The person was on a break, had been released, or was told to look.",
        "The clock of the source or of the school differed at the time.",
    ]
}
