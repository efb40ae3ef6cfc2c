import FlowModel
import Monitoring
import TestSupport
import Testing

/// Some weeks of one class teacher, from Tuesday 5 May 2026, with lessons 08:55-10:30, 10:45-12:30 and 13:30-15:15 in summer
/// time. KS2 is off the timetable from 11 to 14 May.
struct WatchedWindow {
    var authorisation: MonitoringAuthorisation
    var window: Interval
    private var plans: [DayPlan]

    init() throws {
        let school = SchoolFixture.read()
        let first = try #require(CivilDate("2026-05-05"))
        authorisation = try AuthorisationFixture().document
        window = try AuthorisationFixture.interval("2026-05-05T05:00:00Z", "2026-05-22T22:00:00Z")
        plans = try first.through(first.adding(days: 17)).map { try school.plan("A", $0.description) }
    }

    var rules: WindowRules {
        WindowRules(authorisation, plans: plans, window: window, tolerance: LessonTimeRule.standardTolerance)
    }

    /// The same, and the teacher was absent on some days, as became known later.
    func without(_ dates: [String]) throws -> WatchedWindow {
        let rows = dates.map { "A,\($0),absence" }.joined(separator: "\n")
        let time = try #require(SchoolFixture.read(exceptions: "staff_number,date,kind\n" + rows).lessonTime)
        let person = try #require(StaffNumber("A"))
        var other = self
        other.plans = plans.map { plan in
            time.lapse(of: plan, of: person, knownAt: window.end).map { plan.without($0) } ?? plan
        }
        return other
    }

    /// Seconds from the midnight of `Traffic` to a UTC time of 5 May, or of the day so many days later.
    static func second(_ time: String, days: Int64 = 0) throws -> Int64 {
        let instant = try AuthorisationFixture.instant("2026-05-05T\(time)Z")
        return instant.milliseconds(since: Traffic.instant(0)) / 1000 + days * 86_400
    }

    mutating func adopt(perDay: Int, perTenDays: Int) throws {
        authorisation.rules = [.excessive]
        authorisation.threshold = ThresholdReference(
            minuteReference: "GB 7", adoptedOn: try AuthorisationFixture.date("2026-03-18"),
            notifiedOn: try AuthorisationFixture.date("2026-03-25"), minutesPerDay: perDay,
            minutesPerTenDays: perTenDays)
    }
}
