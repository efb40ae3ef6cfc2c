/// The form that a Principal fills in: rows 1 to 35 of docs/formats/authorisation.md in plain English, in the order in which
/// a person would think of them.
enum AuthorisationForm {
    static let sections: [(title: String, items: [FormItem])] = [
        ("Whom and why", whom), ("What and when", what), ("Is it necessary and fair?", fairness),
        ("Has the person been told that this can happen?", notice), ("By whom and for whom", people),
        ("How it goes on and ends", course),
    ]

    private static let whom: [FormItem] = [
        .question(.init("school_id", "The school's short name (school.id in usher.yaml)")),
        .question(.init("site_ids", "The sites concerned, separated by semicolons", .texts)),
        .question(.init("subject.staff_number", "Staff number of the one person concerned")),
        .question(.init("subject.name", "Name of that person")),
        .question(.init("subject.role", "What the person is employed as", .choice(AuthorisationWords.roles))),
        .question(.init("subject.employer", "Who employs the person", .choice(AuthorisationWords.employers))),
        .question(
            .init(
                "subject.agency_informed", "Has the agency been informed?", .yesNo,
                when: ("subject.employer", "agency"))),
        .question(.init("allegation.clause", "Which clause of the policy", .choice(AuthorisationWords.clauses))),
        .question(.init("allegation.text", "What is said to have happened (50 to 2000 characters)")),
        .group(
            path: "grounds", title: "A fact that gives reason to believe it", atLeast: 1,
            questions: [
                .init("date", "When was it (year-month-day)?", .date),
                .init("source", "How do you know?", .choice(AuthorisationWords.sources)),
                .init("fact", "What exactly? Do not name who told you"),
            ]),
        .question(
            .init(
                "confidential_risk",
                """
                Is the person a union or safety representative, a DSL or counsellor, in a grievance, a whistleblower, \
                pregnant, ill or disabled, or in a dispute with a lawyer? (one yes or no for all)
                """, .yesNo)),
    ]

    private static let what: [FormItem] = [
        .group(
            path: "identity_bindings", title: "Something that ties traffic to the person", atLeast: 1,
            questions: [
                .init("type", "What kind of thing", .choice(AuthorisationWords.bindings)),
                .init("value", "Its exact value, such as a.archer"),
                .init("source", "Where the value was found, such as the staff directory"),
                .init("verified_by", "Who checked that it is this person's"),
                .init("verified_at", "When (2026-04-24 16:30)", .moment),
                .init("shared", "Do other people use it too?", .yesNo),
            ]),
        .question(.init("catalogue_digest", "The catalogue's digest, as `usherd check` prints it")),
        .group(
            path: "services", title: "A service that may be looked at", atLeast: 1,
            questions: [
                .init("service", "Its short name, such as facebook (never \"all\")"),
                .init(
                    "counts_in_lessons", "YouTube is also used for teaching. Should it count in lessons?", .yesNo,
                    when: ("service", "youtube")),
                .init("reason", "Why this service, if that needs saying (YouTube does)", optional: true),
            ]),
        .group(
            path: "exclusions.items", title: "A school account or teaching use to leave out (policy 5.4)", atLeast: 0,
            questions: [
                .init("kind", "What kind", .choice(AuthorisationWords.exclusions)),
                .init("value", "Which one"),
                .init("reason", "Why it is legitimate"),
            ]),
        .question(
            .init("exclusions.none_because", "Nothing is left out. Why not?", when: ("exclusions.items", "none"))),
        .question(.init("rules", "What may be found", .choices(AuthorisationWords.rules))),
        .question(.init("opens_at", "First day (year-month-day)", .dayStart)),
        .question(.init("closes_at", "Last day (year-month-day)", .dayEnd)),
        .question(.init("duration_reason", "Why longer than ten school days, if it is", optional: true)),
        .question(.init("times", "At which times", .choice(AuthorisationWords.times))),
        .question(.init("times_reason", "Why more than lessons, if it is", optional: true)),
    ]

    private static let fairness: [FormItem] = [
        .question(.init("necessity", "What will this show that is not already known?")),
        .group(
            path: "alternatives_considered", title: "Something milder (at least two; blocking the site is one)",
            atLeast: 2,
            questions: [
                .init("measure", "What", .choice(AuthorisationWords.measures)),
                .init("why_not_enough", "Why is it not enough?"),
            ]),
        .question(.init("proportionality.seriousness", "How serious is the matter, against the intrusion?")),
        .question(
            .init(
                "proportionality.worst_likely_sanction", "The worst likely outcome",
                .choice(AuthorisationWords.sanctions))),
        .question(.init("collateral_intrusion.risk", "Who else could be seen by the way?")),
        .question(.init("collateral_intrusion.mitigation", "What is done against that?")),
        .question(.init("consequence_and_use.purpose", "Purpose in law", .choice(AuthorisationWords.purposes))),
        .question(.init("consequence_and_use.consequence", "What will the records be used for?")),
        .question(.init("consequence_and_use.used_only_for_this", "And for nothing else?", .yesNo)),
        .question(.init("data_protection.lawful_basis", "Lawful basis", .choice(AuthorisationWords.bases))),
        .question(
            .init("data_protection.special_category_condition", "Condition for special-category data, or why none")),
        .question(.init("data_protection.dpia_ref.reference", "Reference of the impact assessment (DPIA)")),
        .question(.init("data_protection.dpia_ref.version", "Its version")),
        .question(.init("data_protection.dpia_ref.date", "Its date", .date)),
        .question(.init("data_protection.dpo_advice.text", "What did the data-protection officer advise?")),
        .question(.init("data_protection.dpo_advice.followed", "Is the advice followed?", .yesNo)),
        .question(
            .init(
                "data_protection.dpo_advice.why_not", "Why not?", when: ("data_protection.dpo_advice.followed", "no"))),
    ]

    private static let notice: [FormItem] = [
        .question(.init("notice_evidence.policy_digest", "File with the policy as it was given out", .fileDigest)),
        .question(.init("notice_evidence.staff_notified_on", "When were all staff told?", .date)),
        .question(
            .init("notice_evidence.acknowledged_on", "When did this person acknowledge it?", .date, optional: true)),
        .question(.init("notice_evidence.system_notice_on", "Since when does the log-on page say so?", .date)),
    ]

    private static let people: [FormItem] = [
        .question(.init("system_controller_consent.name", "Who controls the school's network and consents?")),
        .question(.init("system_controller_consent.role", "That person's role")),
        .question(.init("system_controller_consent.date", "Date of the consent", .date)),
        .question(.init("authoriser.name", "Your name")),
        .question(.init("authoriser.role", "Your role", .choice(AuthorisationWords.signers))),
        .question(.init("authoriser.key", "Fingerprint of your key (`usher key show`)")),
        .question(.init("authoriser.conflict", "Any relation to, or dispute with, the person?", .yesNo)),
        .question(.init("investigator.name", "Who will open the evidence and write the report?")),
        .question(.init("investigator.key", "Fingerprint of the investigator's key")),
        .group(
            path: "recipients", title: "Somebody who can open the evidence (investigator and recovery)", atLeast: 2,
            questions: [
                .init("name", "Name"),
                .init("role", "As", .choice(AuthorisationWords.recipients)),
                .init("sealing_key", "Sealing key (`usher key show`)"),
            ]),
    ]

    private static let course: [FormItem] = [
        .question(.init("subject_notification_plan.told_on", "When is the person told?", .date)),
        .question(.init("subject_notification_plan.told_by", "By whom?")),
        .question(.init("review_dates", "Review dates, the first within five school days; semicolons between", .dates)),
        .question(
            .init("retention_plan.evidence_days", "Keep the sealed evidence for how many days after review?", .number)),
        .question(.init("retention_plan.report_days", "Keep the report for how many days?", .number)),
        .question(.init("retention_plan.register_years", "Keep the register's line for how many years?", .number)),
    ]
}
