import FlowModel

/// The rest of the school: its other staff, pupils' tablets, machines. Fills a day up to a number of lines.
enum Crowd {
    /// No page view makes more lines than this, 407s included, so filling stops short of it and goes on line by line.
    private static let mostLinesOfAPage = 50

    static func fill(_ day: SchoolDay, upTo lines: Int, into traffic: inout Traffic) {
        if day.kind == .teaching { lunchtime(day, into: &traffic) }
        while traffic.log.count + mostLinesOfAPage < lines {
            page(on: day, into: &traffic)
        }
        while traffic.log.count < lines {
            traffic.silence(from: traffic.random.pick(Roster.machines), at: anyTime(of: day, &traffic))
        }
    }

    /// A few of the staff look at something at lunch, as they may.
    private static func lunchtime(_ day: SchoolDay, into traffic: inout Traffic) {
        for account in Roster.others where traffic.random.chance(percent: 25) {
            let start = traffic.later(day.at(12, 32), 0...1_200_000)
            let span = Interval(start: start, milliseconds: Int64(traffic.random.number(in: 120_000...900_000)))
            traffic.scroll(.facebook, by: account, on: account.laptop, in: span)
        }
    }

    private static func page(on day: SchoolDay, into traffic: inout Traffic) {
        let draw = traffic.random.number(in: 1...100)
        switch (day.kind, draw) {
        case (.teaching, 1...55): tabletPage(on: day, into: &traffic)
        case (.teaching, 56...82), (.training, 1...75): staffPage(on: day, into: &traffic)
        case (_, 98...100):
            traffic.silence(from: traffic.random.pick(Roster.tablets), at: anyTime(of: day, &traffic))
        default: traffic.housekeeping(by: traffic.random.pick(Roster.machines), at: anyTime(of: day, &traffic))
        }
    }

    private static func tabletPage(on day: SchoolDay, into traffic: inout Traffic) {
        let tablet = traffic.random.pick(Roster.tablets)
        let moment = traffic.later(day.at(8, 55), 0...22_800_000)
        switch traffic.random.number(in: 1...10) {
        case 1: traffic.plainPage(by: tablet, at: moment)
        case 2, 3: traffic.housekeeping(by: tablet, at: moment)
        default: traffic.workPage(by: tablet, at: moment)
        }
    }

    private static func staffPage(on day: SchoolDay, into traffic: inout Traffic) {
        let laptop = traffic.random.pick(Roster.others).laptop
        let moment = traffic.later(day.at(7, 45), 0...32_400_000)
        switch traffic.random.number(in: 1...10) {
        case 1: traffic.plainPage(by: laptop, at: moment)
        case 2: traffic.housekeeping(by: laptop, at: moment)
        case 3, 4: traffic.newsPage(by: laptop, at: moment, embeds: [traffic.random.pick([.facebook, .twitter])])
        default: traffic.workPage(by: laptop, at: moment)
        }
    }

    /// Any time that leaves room for the longest exchange before midnight.
    private static func anyTime(of day: SchoolDay, _ traffic: inout Traffic) -> Timestamp {
        traffic.later(day.at(0, 5), 0...84_000_000)
    }
}
