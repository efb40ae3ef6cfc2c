import FlowModel

/// What a colleague does, whom nobody has authorised a look at: far more than the subject, in every lesson. Nothing of it
/// may leave a trace in anything that the product writes.
enum ColleagueStory {
    static func play(_ day: SchoolDay, into traffic: inout Traffic) {
        guard day.kind == .teaching else { return }
        let account = Roster.colleague
        for hour in [9, 10, 11, 13, 14] {
            let start = traffic.later(day.at(hour, 5), 0...600_000)
            let span = Interval(start: start, milliseconds: Int64(traffic.random.number(in: 900_000...2_100_000)))
            let service = traffic.random.pick([Service.facebook, .instagram, .twitter, .linkedin])
            traffic.scroll(service, by: account, on: account.laptop, in: span)
        }
        if let phone = account.phone {
            traffic.background(.facebook, by: account, on: phone, in: day.span((8, 0), (17, 0)))
        }
    }
}
