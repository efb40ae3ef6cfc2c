/// Section 6: rows 27, 30 and 34.
extension AuthorisationForm {
    static let course: [FormItem] = [
        .question(
            .init(
                "subject_notification_plan.told_on", "When is the person told?", .date,
                why: "the person is told on or before the first day; `usher authorisation notice` writes the letter",
                example: "2026-04-27", suggest: .today)),
        .question(
            .init(
                "subject_notification_plan.told_by", "By whom?", why: "somebody must have the conversation",
                example: "Pat Poole", suggest: .nameOfAuthoriser)),
        .question(
            .init(
                "review_dates", "On which days is it reviewed?", .dates,
                why: "within five school days somebody must ask whether it is still needed", example: "2026-05-05",
                suggest: .reviewDays)),
        .question(
            .init(
                "retention_plan.evidence_days", "For how many days after the review is the sealed evidence kept?",
                .number, why: "no longer than needed (article 5 UK GDPR)", example: "30", suggest: .fixed("30"))),
        .question(
            .init(
                "retention_plan.report_days", "For how many days is the report kept?", .number,
                why: "as long as a warning that rests on it could live", example: "180", suggest: .fixed("180"))),
        .question(
            .init(
                "retention_plan.register_years", "For how many years is the line in the register kept?", .number,
                why: "it proves later what was authorised, and that nothing else was", example: "3",
                suggest: .fixed("3"))),
    ]
}
