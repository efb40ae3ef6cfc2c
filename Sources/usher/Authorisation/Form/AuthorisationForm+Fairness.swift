/// Section 3: rows 14 to 17, 19 and 20.
extension AuthorisationForm {
    static let fairness: [FormItem] = need + purpose + dataProtection

    private static let need: [FormItem] = [
        .question(
            .init(
                "necessity", "What will this show that is not already known?",
                why: "what is known already need not be looked for",
                example: "Whether social media was in use during lessons, for how long, and on how many days.")),
        .group(
            .init(
                "alternatives_considered", "Something milder (at least two; blocking the site is one)", atLeast: 2,
                [
                    .init(
                        "measure", "What?", .choice(AuthorisationWords.measures),
                        why: "the mildest means that is enough must be chosen (Barbulescu, factor iv)", example: "1"),
                    .init(
                        "why_not_enough", "Why is it not enough?", why: "a tribunal will ask",
                        example: "The person was spoken to on 17 April and denies it."),
                ])),
        .question(
            .init(
                "proportionality.seriousness", "How serious is the matter, against the intrusion?",
                why: "the look must be in proportion to the matter (article 8)",
                example: "Pupils are said to have been left without teaching; only times and amounts are looked at.")),
        .question(
            .init(
                "proportionality.worst_likely_sanction", "What is the worst likely outcome?",
                .choice(AuthorisationWords.sanctions), why: "monitoring for informal words is out of proportion",
                example: "2")),
        .question(
            .init(
                "collateral_intrusion.risk", "Who else could be seen by the way?",
                why: "others have rights too, pupils above all",
                example: "Pupils may use the computer while the teacher is logged in.")),
        .question(
            .init(
                "collateral_intrusion.mitigation", "What is done against that?", why: "it must be kept small",
                example: "Only the teacher's own log-in is looked at; the investigator asks about shared use.")),
    ]

    private static let purpose: [FormItem] = [
        .question(
            .init(
                "consequence_and_use.purpose", "What is the purpose in law?", .choice(AuthorisationWords.purposes),
                why: "only the purposes of SI 2018/356 regulation 3(2) are lawful", example: "1",
                suggest: .fixed("1"))),
        .question(
            .init(
                "consequence_and_use.consequence", "What will the records be used for?",
                why: "they may be used for the declared aim alone (Barbulescu, factor v)",
                example: "To decide whether the matter needs a formal investigation.")),
        .question(
            .init(
                "consequence_and_use.used_only_for_this", "And for nothing else?", .yesNo,
                why: "you confirm it by signing; without this there is no authorisation", example: "yes",
                suggest: .fixed("yes"))),
    ]

    private static let dataProtection: [FormItem] = [
        .question(
            .init(
                "data_protection.lawful_basis", "What is the lawful basis?", .choice(AuthorisationWords.bases),
                why: "article 6 UK GDPR; consent is none, since an employee cannot freely refuse", example: "1",
                suggest: .fixed("1"))),
        .question(
            .init(
                "data_protection.special_category_condition",
                "Which condition covers special-category data, or why is there none?",
                why: "article 9 UK GDPR; the names of sites can tell of health, faith or union",
                example: "None is processed: hosts are reduced to services.")),
        .question(
            .init(
                "data_protection.dpia_ref.reference", "What is the reference of the impact assessment (DPIA)?",
                why: "article 35 UK GDPR: no monitoring without one; your data-protection officer has it",
                example: "DPIA-2025-07")),
        .question(
            .init(
                "data_protection.dpia_ref.version", "Which version of it?", why: "so that it can be found again",
                example: "2")),
        .question(
            .init(
                "data_protection.dpia_ref.date", "Of which date is it?", .date,
                why: "one that is older than a year says little about today", example: "2025-11-12")),
        .question(
            .init(
                "data_protection.dpo_advice.text", "What did the data-protection officer advise?",
                why: "the officer must be asked before (article 38 UK GDPR)",
                example: "Proportionate if limited to lessons; tell the person first.")),
        .question(
            .init(
                "data_protection.dpo_advice.followed", "Is the advice followed?", .yesNo,
                why: "you may decide otherwise, with a reason", example: "yes", suggest: .fixed("yes"))),
        .question(
            .init(
                "data_protection.dpo_advice.why_not", "Why not?", why: "a tribunal and the ICO will ask",
                example: "The advice came before the second complaint, which changes the matter.",
                when: .answered("data_protection.dpo_advice.followed", "no"))),
    ]
}
