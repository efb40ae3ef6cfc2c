import Monitoring

/// Section 14.
enum DataProtectionText {
    static func section(_ material: ReportMaterial) -> DataProtectionSection {
        let authorisation = material.authorisation
        return DataProtectionSection(
            statements: statements(authorisation),
            recipients: authorisation.recipients.map {
                RecipientRow(name: $0.name, role: PlainWords.of($0.role.rawValue))
            }, rights: rights)
    }

    private static func statements(_ authorisation: MonitoringAuthorisation) -> [AnsweredQuestion] {
        let basis = authorisation.dataProtection
        let retention = authorisation.retention
        let followed =
            basis.advice.followed ? "Followed." : "Not followed, because: \(basis.advice.whyNot ?? "no reason given")"
        return [
            AnsweredQuestion(
                question: "Controller", answer: "The school, or the trust that runs it (\(authorisation.schoolID))."),
            AnsweredQuestion(
                question: "Lawful basis",
                answer: "\(DomainWords.sentence(PlainWords.of(basis.lawfulBasis.rawValue))), UK GDPR article 6(1)."),
            AnsweredQuestion(question: "Special categories", answer: basis.specialCategoryCondition),
            AnsweredQuestion(
                question: "Impact assessment",
                answer:
                    "\(basis.impactAssessment.reference), version \(basis.impactAssessment.version), \(ReportBuilder.day(basis.impactAssessment.date).longText)."
            ),
            AnsweredQuestion(question: "Data-protection officer’s advice", answer: "\(basis.advice.text) \(followed)"),
            AnsweredQuestion(
                question: "What is kept",
                answer:
                    "Service, site, times, bytes and a digest of the log line. No page addresses, searches, messages or content; nothing about anybody else."
            ),
            AnsweredQuestion(
                question: "How long",
                answer:
                    "Evidence \(retention.evidenceDays) days and report \(retention.reportDays) days after the review; the line in the register \(retention.registerYears) years."
            ),
            AnsweredQuestion(
                question: "Decisions",
                answer:
                    "No decision is made by a program. Every observation is for a person to review, and nothing is a finding before a named person has decided so."
            ),
        ]
    }

    static let rights = [
        "You may have a copy of everything held about you, free of charge, within one month (UK GDPR article 15).",
        "You may have what is wrong put right, and object to the processing (articles 16 and 21).",
        "You may give your own account of every row (section 12) and have this report checked by somebody of your choice (section 15).",
        "You may complain to the school’s data-protection officer first, and to the Information Commissioner’s Office (ico.org.uk) at any time.",
    ]
}
