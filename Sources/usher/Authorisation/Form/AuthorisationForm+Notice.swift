/// Section 4: row 21.
extension AuthorisationForm {
    static let notice: [FormItem] = [
        .question(
            .init(
                "notice_evidence.policy_digest", "Which file holds the policy as it was given out?", .fileDigest,
                why: "the document names its exact text by a fingerprint; the file itself stays with you",
                example: "policy-2025.pdf (drag the file into this window)")),
        .question(
            .init(
                "notice_evidence.staff_notified_on", "When were all staff told?", .pastDate,
                why: "everybody who uses the network must have been told before (SI 2018/356 regulation 4(1)(c))",
                example: "2025-09-03")),
        .question(
            .init(
                "notice_evidence.acknowledged_on", "When did this person acknowledge it?", .pastDate,
                why: "a policy that is not shown to have been given counts for nothing (Lanuszka)",
                example: "2025-09-05", optional: true)),
        .question(
            .init(
                "notice_evidence.other_proof.kind", "What other proof is there that this person was told?",
                .choice(AuthorisationWords.noticeProofs),
                why: "without any, this person cannot be monitored: tell first, then authorise", example: "2",
                when: .answered("notice_evidence.acknowledged_on", "none"))),
        .question(
            .init(
                "notice_evidence.other_proof.date", "Of which date?", .pastDate,
                why: "it must be from before the first day",
                example: "2025-09-05", when: .answered("notice_evidence.acknowledged_on", "none"))),
        .question(
            .init(
                "notice_evidence.other_proof.reference", "Where can it be found?", why: "it may have to be shown",
                example: "induction file, page 3", when: .answered("notice_evidence.acknowledged_on", "none"))),
        .question(
            .init(
                "notice_evidence.system_notice_on", "Since when does the log-on page or the users' rules say so?",
                .pastDate,
                why: "prior notice is the first thing that a court looks for (Barbulescu, factor i)",
                example: "2025-09-03")),
    ]
}
