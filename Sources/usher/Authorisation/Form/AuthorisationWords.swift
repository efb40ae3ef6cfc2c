/// The closed lists of the document and what each word means to the person who fills in the form.
enum AuthorisationWords {
    typealias Words = [(word: String, meaning: String)]

    static let roles: Words = [
        ("teacher", "teacher"), ("teaching-assistant", "teaching assistant"), ("leadership", "leadership"),
        ("principal", "the Principal"), ("supply", "supply"), ("office", "office"), ("site", "site team"),
        ("midday", "midday supervisor"), ("it-admin", "IT administrator"), ("dpo", "data-protection officer"),
    ]
    static let employers: Words = [("school", "the school"), ("trust", "the trust"), ("agency", "an agency")]
    static let clauses: Words = [
        ("5.5", "use of social media in lesson time"),
        ("3.1", "excessive use (needs a threshold the governors adopted)"),
    ]
    static let sources: Words = [
        ("complaint", "a complaint"), ("observation", "somebody saw it"), ("screenshot", "a screenshot"),
        ("self_report", "the person said so"), ("other", "something else (not a rumour, not a random check)"),
    ]
    static let bindings: Words = [
        ("proxy_user", "user name at the web proxy"), ("radius_user", "user name on the wireless network"),
        ("device_id", "hardware address of a device issued to the person"),
        ("static_ip", "fixed address of such a device"),
    ]
    static let rules: Words = [
        ("lesson_use", "use in timetabled lessons (policy 5.5)"), ("excessive", "excessive use (policy 3.1)"),
    ]
    static let times: Words = [
        ("lessons", "in lessons only (the usual choice)"), ("working_hours", "in contracted hours, without breaks"),
        ("on_site", "whenever on site, breaks included (needs a reason)"),
    ]
    static let exclusions: Words = [
        ("school_account", "an account of the school"), ("device", "a device"), ("host", "a host"),
        ("teaching_use", "a use in teaching"),
    ]
    static let measures: Words = [
        ("speak_to_the_person", "speak to the person"), ("reminder", "a reminder to all staff"),
        ("block_the_site", "block the site"), ("supervision", "supervision"), ("other", "something else"),
    ]
    static let sanctions: Words = [
        ("informal_words", "informal words (then monitoring is hardly proportionate)"),
        ("written_warning", "written warning"), ("final_warning", "final warning"), ("dismissal", "dismissal"),
    ]
    static let purposes: Words = [
        ("f", "investigate unauthorised use of the system (the usual choice)"), ("a", "establish facts"),
        ("b", "compliance with rules"), ("c", "standards"), ("e", "prevent or detect crime"),
    ]
    static let bases: Words = [
        ("public_task", "public task (usual for schools)"), ("legal_obligation", "legal obligation"),
        ("legitimate_interests", "legitimate interests"),
    ]
    static let signers: Words = [
        ("principal", "Principal"), ("chair", "Chair of Governors"), ("governor", "governor"),
    ]
    static let noticeProofs: Words = [
        ("induction_record", "the record of the induction"), ("delivered_email", "an e-mail that was delivered"),
    ]
    static let recipients: Words = [("investigator", "investigator"), ("recovery", "holder of the recovery key")]
}
