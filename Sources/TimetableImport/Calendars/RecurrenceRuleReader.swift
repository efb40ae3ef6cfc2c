import Monitoring

/// Reads the value of an RRULE. What it does not know is said, never passed over.
struct RecurrenceRuleReader {
    /// Why a rule cannot be used: one lower-case sentence without a full stop.
    struct Refusal: Error {
        let reason: String
    }

    private static let largestInterval = 1_000
    private static let largestCount = 10_000
    /// RFC 5545 section 3.3.10 knows fourteen.
    private static let mostParts = 14

    /// `53MO` to `-53MO` and `MO`, of each weekday.
    private static let mostDays = 7 * (2 * 53 + 1)

    private var rule: RecurrenceRule
    private var hasEnd = false

    private init(_ frequency: RecurrenceRule.Frequency) { rule = RecurrenceRule(frequency: frequency) }

    static func read(_ value: String) throws(Refusal) -> RecurrenceRule {
        var parts: [(name: String, value: String)] = []
        for part in value.uppercased().split(separator: ";", maxSplits: mostParts) {
            guard parts.count < mostParts else {
                throw Refusal(reason: "the rule cannot be read: it has more parts than there are")
            }
            let sides = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            guard let name = sides.first, let value = sides.last, sides.count == 2 else {
                throw Refusal(reason: "the rule cannot be read: a part is not NAME=VALUE")
            }
            guard !parts.contains(where: { $0.name == name }) else {
                throw Refusal(reason: "the rule cannot be read: a part stands twice")
            }
            parts.append((name, value))
        }
        guard let named = parts.first(where: { $0.name == "FREQ" })?.value,
            let frequency = RecurrenceRule.Frequency(rawValue: named)
        else { throw Refusal(reason: "the rule repeats neither by day, week, month nor year") }
        var reader = RecurrenceRuleReader(frequency)
        for part in parts where part.name != "FREQ" { try reader.take(part.name, part.value) }
        try reader.check()
        return reader.rule
    }

    private mutating func take(_ name: String, _ value: String) throws(Refusal) {
        switch name {
        case "INTERVAL": rule.interval = try Self.numbers(value, name, 1...Self.largestInterval, most: 1)[0]
        case "COUNT": try end(.count(Self.numbers(value, name, 1...Self.largestCount, most: 1)[0]))
        case "UNTIL": try end(Self.until(value))
        case "BYDAY": rule.days = try Self.days(value)
        case "BYMONTHDAY": rule.monthDays = try Self.numbers(value, name, -31...31, most: 62)
        case "BYMONTH": rule.months = try Self.numbers(value, name, 1...12, most: 12)
        case "BYSETPOS": rule.positions = try Self.numbers(value, name, -366...366, most: 732)
        case "WKST":
            guard let weekday = Self.weekdays[value] else { throw Self.unreadable(name) }
            rule.weekStart = weekday
        default: throw Refusal(reason: "the rule says \(Self.known(name)), which is not understood")
        }
    }

    private mutating func end(_ end: RecurrenceRule.End) throws(Refusal) {
        guard !hasEnd else { throw Refusal(reason: "the rule has both COUNT and UNTIL") }
        hasEnd = true
        rule.end = end
    }

    /// What RFC 5545 rules out, or has no one meaning.
    private func check() throws(Refusal) {
        let isLong = rule.frequency == .monthly || rule.frequency == .yearly
        if !isLong, rule.days.contains(where: { $0.ordinal != nil }) {
            throw Refusal(reason: "the rule counts weekdays of a month, but does not repeat by month or year")
        }
        if rule.frequency == .weekly, !rule.monthDays.isEmpty {
            throw Refusal(reason: "the rule repeats by week, but names days of the month")
        }
        if !rule.positions.isEmpty, rule.days.isEmpty, rule.monthDays.isEmpty, rule.months.isEmpty {
            throw Refusal(reason: "the rule has BYSETPOS without days to choose from")
        }
    }

    private static let weekdays: [String: Weekday] = [
        "MO": .monday, "TU": .tuesday, "WE": .wednesday, "TH": .thursday, "FR": .friday, "SA": .saturday,
        "SU": .sunday,
    ]

    private static func days(_ value: String) throws(Refusal) -> [RecurrenceRule.Day] {
        var days: [RecurrenceRule.Day] = []
        let parts = value.split(separator: ",", omittingEmptySubsequences: false)
        guard parts.count <= mostDays else { throw unreadable("BYDAY") }
        for part in parts {
            let number = part.dropLast(2)
            guard let weekday = weekdays[String(part.suffix(2))] else { throw unreadable("BYDAY") }
            guard number.isEmpty || Int(number).map({ $0 != 0 && (-53...53).contains($0) }) == true else {
                throw unreadable("BYDAY")
            }
            days.append(RecurrenceRule.Day(ordinal: Int(number), weekday: weekday))
        }
        return days
    }

    private static func until(_ value: String) throws(Refusal) -> RecurrenceRule.End {
        // Some programs write the year 4500 or 9999 for "for ever".
        if let year = Int(value.prefix(4)), year > CivilDate.years.upperBound,
            CalendarTime("2000" + value.dropFirst(4)) != nil
        {
            return .never
        }
        guard let time = CalendarTime(value) else { throw unreadable("UNTIL") }
        switch time {
        case .date(let date): return .until(WallTime(date: date, second: WallTime.secondsOfDay - 1), zone: .event)
        case .local(let wall): return .until(wall, zone: .event)
        case .utc(let wall): return .until(wall, zone: .utc)
        }
    }

    private static func numbers(
        _ value: String, _ name: String, _ range: ClosedRange<Int>, most: Int
    ) throws(Refusal) -> [Int] {
        let parts = value.split(separator: ",", omittingEmptySubsequences: false)
        let numbers = parts.compactMap { Int($0) }.filter { range.contains($0) && $0 != 0 }
        guard !parts.isEmpty, parts.count == numbers.count, parts.count <= most else { throw unreadable(name) }
        return numbers
    }

    private static func unreadable(_ name: String) -> Refusal { Refusal(reason: "the rule's \(name) cannot be read") }

    /// A name of the standard; anything else could be anything.
    private static func known(_ name: String) -> String {
        let names = ["BYWEEKNO", "BYYEARDAY", "BYHOUR", "BYMINUTE", "BYSECOND", "RSCALE", "SKIP", "BYEASTER"]
        return names.contains(name) ? name : "a part"
    }
}
