import Monitoring

/// Section 14.
enum DataProtectionText {
    static func section(_ material: ReportMaterial) -> DataProtectionSection {
        let authorisation = material.authorisation
        return DataProtectionSection(
            statements: statements(authorisation),
            recipients: authorisation.recipients.map {
                RecipientRow(name: $0.name, role: PlainWords.of($0.role.rawValue))
            }, retention: RetentionText.section(material), rights: rights, contact: contact(material),
            complaints: complaints)
    }

    private static func contact(_ material: ReportMaterial) -> String {
        material.officer.map { "The school’s data-protection officer: \($0)" }
            ?? "The school’s data-protection officer; the school office or the privacy notice has the address."
    }

    static let complaints = [
        "First to the data-protection officer above. The school must acknowledge a complaint within 30 days and answer it without undue delay.",
        "If it is about the data-protection officer or the Principal: to the Chair of Governors, through the clerk.",
        "At any time to the Information Commissioner’s Office (ico.org.uk), or to a court.",
    ]

    private static func statements(_ authorisation: MonitoringAuthorisation) -> [AnsweredQuestion] {
        let basis = authorisation.dataProtection
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
    ]
}
