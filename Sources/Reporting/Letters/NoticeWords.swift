import FlowModel
import Monitoring

/// Sentences and dates that the sections of the letter share.
enum NoticeWords {
    /// `Tuesday 28 April 2026`.
    static func day(_ date: CivilDate) -> String {
        let day = ReportDay(number: date.dayNumber)
        return "\(day.weekdayName) \(day.longText)"
    }

    /// `Tuesday 28 April 2026 at 00:00 (BST)`.
    static func moment(_ instant: Timestamp) -> String {
        let local = CivilTime.local(instant)
        return "\(day(local.date)) at \(local.minute) (\(local.zone))"
    }

    static func opening(_ authorisation: MonitoringAuthorisation) -> [String] {
        let told =
            authorisation.mode == .overt
            ? "You are told before it begins, as the rule is."
            : "You were not told at the time, for the reason given below; you are told now."
        return [
            """
            I have authorised the school to look, for a limited time, at whether certain social-media services are used \
            through the school’s network under your log-ins or on devices issued to you. \(told) This letter says what \
            that means, why it is done, and what your rights are.
            """,
            """
            Nothing has been decided. Records of this kind can be wrong or have an innocent explanation. You will be \
            heard on each of them before anybody draws a conclusion, and every decision is made by people.
            """,
        ]
    }

    static func times(_ times: AuthorisedTimes) -> String {
        switch times {
        case .lessons: "only in your own lessons, as the timetable has them"
        case .workingHours: "in your contracted hours, without breaks and lunch"
        case .onSite: "while the site is open, breaks and lunch included"
        }
    }
}
