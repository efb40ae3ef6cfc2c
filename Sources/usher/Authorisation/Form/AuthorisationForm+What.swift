/// Section 2: rows 5 to 11, 29 and 33.
extension AuthorisationForm {
    static let what: [FormItem] =
        [.withSchool(offeredIdentities), .withoutSchool([.group(identities)])]
        + [.withSchool(offeredServices), .withoutSchool(typedServices)] + leftOut + when

    private static let offeredIdentities: [FormItem] = [
        .question(
            .init(
                "identity_bindings.verified_by", "Who checked that the person's log-ins and devices are the person's?",
                why: "a wrong log-in would accuse somebody else", example: "Max Moss, network manager",
                remembered: true, when: .answered("subject.identities", "some"))),
        .question(
            .init(
                "identity_bindings.verified_at", "When was that checked?", .moment,
                why: "log-ins and devices change hands", example: "2026-04-24 16:30", remembered: true,
                when: .answered("subject.identities", "some"))),
        .question(
            .init(
                "identity_bindings", "Which of them may be looked at?", .offered(.identities),
                why: "they are frozen by your signature, so that nobody can exchange them later", example: "all",
                suggest: .everything, when: .answered("subject.identities", "some"))),
        .group(identities),
    ]

    private static let identities = FormGroup(
        "identity_bindings", "Something that ties traffic to the person", atLeast: 1,
        when: .notAnswered("subject.identities", "some"),
        [
            .init(
                "type", "What kind of thing is it?", .choice(AuthorisationWords.bindings),
                why: "logs name people in different ways", example: "1"),
            .init(
                "value", "What is its exact value?", why: "it is compared whole: a pattern could be somebody else",
                example: "a.archer"),
            .init(
                "source", "Where was the value found?", why: "so that it can be checked again",
                example: "the staff directory"),
            .init(
                "verified_by", "Who checked that it is this person's?",
                why: "a wrong log-in would accuse somebody else", example: "Max Moss, network manager"),
            .init(
                "verified_at", "When?", .moment, why: "log-ins and devices change hands", example: "2026-04-24 16:30"),
            .init(
                "shared", "Do other people use it too?", .yesNo,
                why: "what a shared log-in shows counts for less", example: "no"),
        ])

    private static let offeredServices: [FormItem] = [
        .question(
            .init(
                "services.youtube", "Should YouTube be looked at too?", .yesNo,
                why: "it is social media by policy 4.1 and a teaching tool besides, so it needs a decision of its own",
                example: "no", suggest: .fixed("no"), remembered: true)),
        .question(
            .init(
                "services.reason", "Why YouTube?", why: "a teacher may use it properly in any lesson",
                example: "It was seen playing music videos while the class worked alone.", remembered: true,
                when: .answered("services.youtube", "yes"))),
        .question(
            .init(
                "services.counts_in_lessons", "Should its use in lessons count under 5.5?", .yesNo,
                why: "if no, it is reported apart and is never a finding", example: "no", suggest: .fixed("no"),
                remembered: true, when: .answered("services.youtube", "yes"))),
        .question(
            .init(
                "services", "Which other services may be looked at?", .offered(.services),
                why: "only what is named is looked at, and only what the allegation needs (Barbulescu, factor ii)",
                example: "Facebook; Instagram")),
    ]

    private static let typedServices: [FormItem] = [
        .question(
            .init(
                "catalogue_digest", "What is the digest of the catalogue?",
                why: "so that the list of services cannot change after you sign",
                example: "the 64 letters and digits that `usherd check` prints after the word catalogue")),
        .group(
            .init(
                "services", "A service that may be looked at", atLeast: 1,
                [
                    .init(
                        "service", "What is its short name?",
                        why: "only what is named is looked at; there is no \"all\"", example: "facebook"),
                    .init(
                        "counts_in_lessons", "YouTube is also used for teaching. Should it count in lessons?", .yesNo,
                        why: "if no, it is reported apart and is never a finding", example: "no",
                        when: .answered("service", "youtube")),
                    .init(
                        "reason", "Why this service?", why: "YouTube needs a reason; the others may have one",
                        example: "It was seen on the screen.", optional: true),
                ])),
    ]

    private static let leftOut: [FormItem] = [
        .group(
            .init(
                "exclusions.items", "A school account or teaching use to leave out (policy 5.4)", atLeast: 0,
                [
                    .init(
                        "kind", "What kind?", .choice(AuthorisationWords.exclusions),
                        why: "posting for the school is work", example: "1"),
                    .init("value", "Which one?", why: "the report names it", example: "the school's Facebook page"),
                    .init(
                        "reason", "Why is it legitimate?", why: "the investigator must be able to tell it apart",
                        example: "The person posts for the school in the club after lessons."),
                ])),
        .question(
            .init(
                "exclusions.none_because", "Nothing is left out. Why not?",
                why: "forgetting the school's own accounts would make work look like a breach (policy 5.4)",
                example: "The school has no account that this person keeps.",
                when: .answered("exclusions.items", "none"))),
    ]

    private static let when: [FormItem] = [
        .question(
            .init(
                "rules", "What may be found?", .choices(AuthorisationWords.rules),
                why: "\"excessive\" has no measure until the governors adopt one (Innes v SSE)", example: "1",
                suggest: .fixed("1"))),
        .question(
            .init(
                "opens_at", "What is the first day?", .dayStart,
                why: "nothing from before is ever looked at (Copland v United Kingdom)", example: "2026-04-28",
                suggest: .nextSchoolDay)),
        .question(
            .init(
                "closes_at", "What is the last day?", .dayEnd,
                why: "ten school days at most without a reason, twenty at most with one", example: "2026-05-12",
                suggest: .tenthSchoolDay)),
        .question(
            .init(
                "duration_reason", "Why longer than ten school days, if it is?",
                why: "a longer look needs a better reason", example: "Return, if it is not longer", optional: true)),
        .question(
            .init(
                "times", "At which times?", .choice(AuthorisationWords.times),
                why: "breaks and lunch are the person's own time", example: "1", suggest: .fixed("1"))),
        .question(
            .init(
                "times_reason", "Why breaks and lunch too?", why: "they are the person's own time",
                example: "The allegation is about supervising the playground.", when: .answered("times", "on_site"))),
    ]
}
