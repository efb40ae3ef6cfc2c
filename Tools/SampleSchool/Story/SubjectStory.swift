import FlowModel

/// What the subject of the sample authorisation does, day by day. Each day shows one thing that a report must get right.
enum SubjectStory {
    private static let account = Roster.subject
    private static let laptop = Roster.subject.laptop

    /// All of one day, ordinary work included.
    static func play(_ day: SchoolDay, into traffic: inout Traffic) {
        guard day.kind != .closed else { return }
        traffic.isOrderly = true
        playPart(of: day, into: &traffic)
        ordinary(day, into: &traffic)
        traffic.isOrderly = false
    }

    private static func playPart(of day: SchoolDay, into traffic: inout Traffic) {
        switch day.number {
        case 0: trainingDay(day, &traffic)
        case 1: lessonAndBreak(day, &traffic)
        case 2: glanceAndPlanningTime(day, &traffic)
        case 3: tabLeftOpen(day, &traffic)
        case 4: filmAndBlockedAttempts(day, &traffic)
        case 8: newsAndPreambles(day, &traffic)
        case 9: secondLesson(day, &traffic)
        case 10: schoolAccountAtClub(day, &traffic)
        default: newsInLesson(day, &traffic)
        }
    }

    /// INSET: much use, and no lesson that it could be in.
    private static func trainingDay(_ day: SchoolDay, _ traffic: inout Traffic) {
        traffic.scroll(.facebook, by: account, on: laptop, in: day.span((11, 0), (11, 10)))
    }

    /// Ten minutes at break, which are nobody's business, and nine in the lesson after it.
    private static func lessonAndBreak(_ day: SchoolDay, _ traffic: inout Traffic) {
        traffic.scroll(.instagram, by: account, on: laptop, in: day.span((10, 32), (10, 42)))
        traffic.scroll(.facebook, by: account, on: laptop, in: day.span((11, 20), (11, 29)))
    }

    /// Half a minute in a lesson stays a contact; the afternoon is planning time.
    private static func glanceAndPlanningTime(_ day: SchoolDay, _ traffic: inout Traffic) {
        let glance = Interval(start: day.at(9, 40), milliseconds: 30_000)
        traffic.glance(.facebook, by: account, on: laptop, in: glance)
        traffic.scroll(.facebook, by: account, on: laptop, in: day.span((14, 0), (14, 12)))
    }

    /// Read at lunch, then left open into the afternoon.
    private static func tabLeftOpen(_ day: SchoolDay, _ traffic: inout Traffic) {
        traffic.scroll(.facebook, by: account, on: laptop, in: day.span((12, 40), (13, 5)))
        traffic.openTab(.facebook, by: account, on: laptop, in: day.span((13, 6), (14, 40)))
        newsInLesson(day, &traffic)
    }

    /// A film in a lesson, by policy 4.1 social media and by custom a teaching tool; and a service that the filter blocks.
    private static func filmAndBlockedAttempts(_ day: SchoolDay, _ traffic: inout Traffic) {
        traffic.watch(.youtube, by: account, on: laptop, in: day.span((11, 0), (11, 6)))
        traffic.attempt(.instagram, by: account, on: laptop, in: day.span((14, 0), (14, 2)))
    }

    /// News in a lesson as an intercepting port logs it: two lines for one tunnel. X at lunch, under the mail address.
    private static func newsAndPreambles(_ day: SchoolDay, _ traffic: inout Traffic) {
        newsInLesson(day, &traffic)
        let start = day.at(9, 20)
        traffic.newsPage(by: laptop, at: start)
        traffic.tunnelWithPreamble(
            to: "connect.facebook.net", from: laptop, at: start.adding(milliseconds: 900), milliseconds: 2_400,
            bytes: 71_000)
        traffic.record(.embed, of: .facebook, by: account, in: Interval(start: start, milliseconds: 3_300))
        let mail = laptop.signedIn(as: Roster.subjectByMail)
        traffic.scroll(.twitter, by: account, on: mail, in: day.span((12, 45), (12, 57)))
    }

    /// Six minutes in a lesson, under the account's domain form.
    private static func secondLesson(_ day: SchoolDay, _ traffic: inout Traffic) {
        let domain = laptop.signedIn(as: Roster.subjectByDomain)
        traffic.scroll(.twitter, by: account, on: domain, in: day.span((9, 35), (9, 41)))
    }

    /// The school's own page, kept by the subject in an after-school club (policy 5.4).
    private static func schoolAccountAtClub(_ day: SchoolDay, _ traffic: inout Traffic) {
        let span = day.span((15, 35), (15, 50))
        traffic.scroll(.facebook, by: account, on: laptop, in: span)
        traffic.truth.removeLast()
        traffic.record(.schoolAccount, of: .facebook, by: account, in: span)
    }

    /// Three pages with buttons, pixels and posts of four services, in the first lesson of the day.
    private static func newsInLesson(_ day: SchoolDay, _ traffic: inout Traffic) {
        for (minute, services) in [
            (5, [Service.facebook, .twitter]), (24, [.facebook, .linkedin]), (47, [.instagram]),
        ] {
            let start = day.at(9, minute)
            traffic.newsPage(by: laptop, at: start, embeds: services)
            for service in services {
                traffic.record(.embed, of: service, by: account, in: Interval(start: start, milliseconds: 3_000))
            }
        }
    }

    /// The phone in a pocket, and a day's work on the laptop.
    private static func ordinary(_ day: SchoolDay, into traffic: inout Traffic) {
        if let phone = account.phone {
            let mail = phone.signedIn(as: Roster.subjectByMail)
            traffic.background(.facebook, by: account, on: mail, in: day.span((8, 10), (16, 40)))
            traffic.background(.instagram, by: account, on: mail, in: day.span((8, 10), (16, 40)))
        }
        for _ in 0..<70 {
            traffic.workPage(by: laptop, at: traffic.later(day.at(8, 0), 0...31_000_000))
            traffic.housekeeping(by: laptop, at: traffic.later(day.at(8, 0), 0...31_000_000))
        }
    }
}
