/// Section 1: rows 1, 4, 12, 13 and 18.
extension AuthorisationForm {
    static let whom: [FormItem] = [
        .withSchool([
            .question(
                .init(
                    "subject", "Who is the person concerned?", .offered(.person),
                    why: "an authorisation is about exactly one member of staff, never a group (policy 11.1)",
                    example: "archer")),
            .question(
                .init(
                    "site_ids", "At which sites?", .offered(.sites),
                    why: "only the network of these sites is looked at", example: "1", suggest: .sitesOfPerson)),
        ]),
        .withoutSchool(typedPerson),
        .question(
            .init(
                "subject.employer", "Who employs the person?", .choice(AuthorisationWords.employers),
                why: "policy 11.1 speaks of employees; agency staff come under it too, but the agency must know",
                example: "1", suggest: .fixed("1"))),
        .question(
            .init(
                "subject.agency_informed", "Has the agency been informed?", .yesNo,
                why: "the agency is the employer and has duties of its own (policy 2.5)", example: "yes",
                when: .answered("subject.employer", "agency"))),
        .question(
            .init(
                "allegation.clause", "Which clause of the policy is it about?", .choice(AuthorisationWords.clauses),
                why: "monitoring is lawful only for the breach of a stated rule", example: "1", suggest: .fixed("1"))),
        .question(
            .init(
                "allegation.text", "What is said to have happened? (50 to 2000 characters)",
                why: """
                    the person will read this, so name nobody who told you: that belongs in the grounds; a tribunal asks for a \
                    legitimate reason (Barbulescu, factor iii)
                    """,
                example: "Social media is said to be open on the screen during lessons with Year 4.")),
        .group(grounds),
        .question(
            .init(
                "confidential_risk",
                """
                Is the person a union or safety representative, a DSL or counsellor, in a grievance, a whistleblower, \
                pregnant, ill or disabled, or in a dispute with a lawyer? (one yes or no for all)
                """, .yesNo,
                why: "then the Chair must sign too, so that nobody is watched for that reason (Equality Act 2010)",
                example: "no")),
    ]

    private static let typedPerson: [FormItem] = [
        .question(
            .init(
                "school_id", "The school's short name?",
                why: "so that the document cannot be used at another school",
                example: "littletown (school.id in usher.yaml)")),
        .question(
            .init(
                "site_ids", "At which sites?", .texts, why: "only the network of these sites is looked at",
                example: "Valley; Hill")),
        .question(
            .init(
                "subject.staff_number", "What is the person's staff number?",
                why: "an authorisation is about exactly one member of staff (policy 11.1)", example: "T-014")),
        .question(
            .init(
                "subject.name", "What is the person's name?",
                why: "number and name must fit, so that no slip names somebody else", example: "Alex Archer")),
        .question(
            .init(
                "subject.role", "What is the person employed as?", .choice(AuthorisationWords.roles),
                why: "who must sign depends on it", example: "1")),
    ]

    private static let grounds = FormGroup(
        "grounds", "A fact that gives reason to believe it", atLeast: 1,
        [
            .init(
                "date", "When was it?", .pastDate,
                why: "policy 11.1 asks for reasonable belief: facts with dates, no rumour", example: "2026-04-16"),
            .init(
                "source", "How do you know?", .choice(AuthorisationWords.sources),
                why: "a rumour or a random check is no ground", example: "2"),
            .init(
                "fact", "What exactly? Do not name who told you.",
                why: "the person will read the ground, and whoever spoke up is protected",
                example: "A social-media feed was seen on the classroom computer in the second lesson."),
        ])
}
