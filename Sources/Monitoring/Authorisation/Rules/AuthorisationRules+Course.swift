import FlowModel

/// Rows 27, 30 and 33: what happens in the course of the window and after it.
extension AuthorisationRules {
    /// Row 27, for a covert window: after the closing, in school days.
    static let longestUntold = 5
    /// Row 27: later than that, in days, before the Chair must countersign.
    static let longestDeferral = 28
    /// Row 30: from the opening to the first review, in school days.
    package static let firstReviewSchoolDays = 5
    /// Row 30: from one review to the next, and from the last one to the closing, in school days.
    package static let nextReviewSchoolDays = 10
    /// Row 33: so many days in a row without school are a break between terms.
    static let termBreakDays = 7

    /// Row 27. Telling after the opening makes a window covert, whatever it is called.
    static func notification(_ document: MonitoringAuthorisation, _ facts: AuthorisationFacts) -> [Refusal] {
        let (plan, path) = (document.notification, "subject_notification_plan")
        guard document.mode == .covert else {
            let isInTime = plan.toldOn <= CivilTime.local(document.opensAt).date
            return isInTime ? [] : [Refusal(.toldLate, at: "\(path).told_on")]
        }
        guard let latest = latestNotice(document, facts.schoolDays), plan.toldOn > latest,
            plan.deferralReason.map(Boilerplate.saysNothing) ?? true
        else { return [] }
        return [Refusal(.deferralReason, at: "\(path).deferral_reason")]
    }

    /// The last day on which a covert window's subject is told without a reason for waiting longer. Where the calendar ends
    /// before it, a week stands for the five school days.
    private static func latestNotice(_ document: MonitoringAuthorisation, _ schoolDays: SchoolDays) -> CivilDate? {
        guard let window = document.window, window.milliseconds > 0 else { return nil }
        let closing = SchoolDays.lastDate(of: window)
        return schoolDays.schoolDay(longestUntold, after: closing) ?? closing.adding(days: 7)
    }

    /// The last day to which telling can be put off without the Chair; nil for an overt window.
    static func latestDeferral(_ document: MonitoringAuthorisation, _ schoolDays: SchoolDays) -> CivilDate? {
        guard document.mode == .covert else { return nil }
        return latestNotice(document, schoolDays)?.adding(days: longestDeferral)
    }

    /// Row 30: somebody looks again, soon and then regularly, on a day on which somebody is there.
    static func reviews(_ document: MonitoringAuthorisation, _ facts: AuthorisationFacts) -> [Refusal] {
        let days = facts.schoolDays
        guard let window = document.window, window.milliseconds > 0, days.knows(window) else { return [] }
        let opening = CivilTime.local(window.start).date
        let closing = SchoolDays.lastDate(of: window)
        var refusals: [Refusal] = []
        for (index, date) in document.reviewDates.enumerated()
        where !days.isSchoolDay(date) || date < opening || date > closing {
            refusals.append(Refusal(.reviewOutside, at: "review_dates[\(index)]"))
        }
        if let first = document.reviewDates.first, days.count(after: opening, through: first) > firstReviewSchoolDays {
            refusals.append(Refusal(.firstReview, at: "review_dates[0]"))
        }
        let steps = zip(document.reviewDates, document.reviewDates.dropFirst() + [closing])
        for (date, next) in steps where days.count(after: date, through: next) > nextReviewSchoolDays {
            refusals.append(Refusal(.reviewsApart, at: "review_dates", "too long after \(date)"))
        }
        return refusals
    }

    /// Row 33: the end of the employment, and breaks between terms.
    static func end(_ document: MonitoringAuthorisation, _ facts: AuthorisationFacts) -> [Refusal] {
        guard let window = document.window, window.milliseconds > 0 else { return [] }
        var refusals: [Refusal] = []
        if let leaving = facts.directory.employee(document.subject.staffNumber)?.leavesOn,
            SchoolDays.lastDate(of: window) > leaving
        {
            refusals.append(Refusal(.afterLeaving, at: "closes_at"))
        }
        if facts.schoolDays.knows(window), document.durationReason == nil,
            facts.schoolDays.longestBreak(in: window) >= termBreakDays
        {
            refusals.append(Refusal(.termBreak, at: "duration_reason"))
        }
        return refusals
    }
}
