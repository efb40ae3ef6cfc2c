/// Section 5: rows 22 to 25.
extension AuthorisationForm {
    static let people: [FormItem] =
        consent + [.withSchool(offeredSigners), .withoutSchool(typedSigners)] + conflict
        + [.withSchool(offeredCountersigner), .withoutSchool([.group(countersigners)])]
        + [.withSchool(offeredReaders), .withoutSchool(typedReaders)]

    private static let consent: [FormItem] = [
        .question(
            .init(
                "system_controller_consent.name", "Who controls the school's network and consents?",
                why: "the controller's express consent makes it lawful (SI 2018/356 regulation 3(1)(a))",
                example: "Pat Poole")),
        .question(
            .init(
                "system_controller_consent.role", "What is that person's role?", why: "it shows the right to consent",
                example: "Principal, for the school as controller")),
        .question(
            .init(
                "system_controller_consent.date", "When was the consent given?", .date,
                why: "it must come before the monitoring", example: "2026-04-24", suggest: .today)),
    ]

    private static let offeredSigners: [FormItem] = [
        .question(
            .init(
                "authoriser", "Who are you, and which key will you sign with?", .offered(.authoriser),
                why: "only the Principal may authorise, or the Chair where the Principal is concerned", example: "1",
                suggest: .ownKey))
    ]

    private static let typedSigners: [FormItem] = [
        .question(.init("authoriser.name", "What is your name?", why: "you answer for this", example: "Pat Poole")),
        .question(
            .init(
                "authoriser.role", "What is your role?", .choice(AuthorisationWords.signers),
                why: "only the Principal may authorise, or the Chair where the Principal is concerned", example: "1")),
        .question(
            .init(
                "authoriser.key", "What is the fingerprint of your key?", why: "it ties your name to your signature",
                example: "the word after Fingerprint that `usher key show` prints: SHA256:...")),
    ]

    private static let conflict: [FormItem] = [
        .question(
            .init(
                "authoriser.conflict", "Are you related to the person, in dispute with them, or the complainant?",
                .yesNo,
                why: "nobody decides in his own cause; then somebody else must sign", example: "no"))
    ]

    private static let offeredCountersigner: [FormItem] = [
        .question(
            .init(
                "countersigner_conflict",
                "This case needs a second signature. Is the second signer related to the person, or in dispute with them?",
                .yesNo, why: "nobody decides in his own cause; ask before you go on", example: "no", remembered: true,
                when: .countersignerNeeded)),
        .question(
            .init(
                "countersigners", "Who signs besides you?", .offered(.countersigner),
                why: "a longer look, a protected person or somebody with power over the network takes two to decide",
                example: "1", when: .countersignerNeeded)),
    ]

    private static let countersigners = FormGroup(
        "countersigners", "Somebody who must sign besides you", atLeast: 1, when: .countersignerNeeded,
        [
            .init("name", "What is the name?", why: "this case takes two to decide", example: "Cleo Chair"),
            .init(
                "role", "What is the role?", .choice(AuthorisationWords.signers),
                why: "the Chair must sign, or another governor where the Chair authorises", example: "2"),
            .init(
                "key", "What is the fingerprint of the key?", why: "it ties the name to the signature",
                example: "the word after Fingerprint that `usher key show` prints: SHA256:..."),
            .init(
                "conflict", "Is this signer related to the person, or in dispute with them?", .yesNo,
                why: "nobody decides in his own cause", example: "no"),
        ])

    private static let offeredReaders: [FormItem] = [
        .question(
            .init(
                "investigator", "Who will open the evidence and write the report?", .offered(.investigator),
                why: "whoever investigates must not be the one who decides", example: "1")),
        .question(
            .init(
                "recipients", "Who can open the evidence? The investigator, and somebody who keeps a recovery key.",
                .offered(.recipients),
                why:
                    "few people may see the result (Barbulescu, factor ii), and one lost key must not lose the case; compare "
                    + "each key with the sheet of the key ceremony, for whoever holds it reads the evidence",
                example: "1; 2", suggest: .everything)),
    ]

    private static let typedReaders: [FormItem] = [
        .question(
            .init(
                "investigator.name", "Who will open the evidence and write the report?",
                why: "whoever investigates must not be the one who decides", example: "Ira Irwin")),
        .question(
            .init(
                "investigator.key", "What is the fingerprint of the investigator's key?",
                why: "it ties the report to the investigator",
                example: "the word after Fingerprint that `usher key show` prints: SHA256:...")),
        .group(
            .init(
                "recipients", "Somebody who can open the evidence (investigator and recovery)", atLeast: 2,
                [
                    .init("name", "What is the name?", why: "few people may see the result", example: "Ira Irwin"),
                    .init(
                        "role", "As what?", .choice(AuthorisationWords.recipients),
                        why: "one lost key must not lose the case", example: "1"),
                    .init(
                        "sealing_key", "What is the sealing key?", why: "the evidence is locked with it",
                        example: "the word after Sealing key that `usher key show` prints: usher-seal:v1:..."),
                ])),
    ]
}
