import Monitoring

/// A STANDARD or DAYLIGHT of a VTIMEZONE (RFC 5545 section 3.6.5): from each of its onsets its offset holds, until the next
/// onset of any.
struct ZoneObservance {
    /// London has changed its clocks some 200 times since 1916.
    private static let mostDates = 1_000
    /// Every rule that a zone ever had comes once in so many years, also one for a fifth Sunday.
    private static let longestGap = 12

    /// Seconds ahead of UTC (TZOFFSETTO).
    let offset: Int
    /// The same before an onset (TZOFFSETFROM); onsets are told by a clock that shows it.
    let earlier: Int
    private let start: WallTime
    private let rule: RecurrenceRule?
    private let added: [WallTime]

    /// Nil when it cannot be read, or repeats otherwise than in one month of every year.
    init?(_ part: CalendarComponent) {
        guard let offset = part.only("TZOFFSETTO").flatMap(Self.offset), let start = part.only("DTSTART"),
            let earlier = part.only("TZOFFSETFROM").flatMap(Self.offset), let first = Self.time(start.value),
            start.parameters["TZID"] == nil
        else { return nil }
        self.offset = offset
        self.earlier = earlier
        self.start = first
        let dates = part.all("RDATE").flatMap(\.list)
        added = dates.count <= Self.mostDates ? dates.compactMap(Self.time) : []
        guard added.count == dates.count else { return nil }
        guard !part.all("RRULE").isEmpty else {
            rule = nil
            return
        }
        guard let line = part.only("RRULE"), let rule = try? RecurrenceRuleReader.read(line.value),
            rule.frequency == .yearly, rule.interval == 1
        else { return nil }
        if case .count = rule.end { return nil }
        let complete = Self.complete(rule, first.date)
        guard complete.months.count == 1 else { return nil }
        self.rule = complete
    }

    /// What a rule leaves to the first date (RFC 5545 section 3.3.10), said.
    private static func complete(_ rule: RecurrenceRule, _ first: CivilDate) -> RecurrenceRule {
        guard rule.days.isEmpty, rule.monthDays.isEmpty else { return rule }
        var complete = rule
        complete.monthDays = [first.day]
        if rule.months.isEmpty { complete.months = [first.month] }
        return complete
    }

    /// In seconds since 1970-01-01 00:00 UTC: those in `dates`, both ends included, the last one before, and some others. Nil
    /// when a rule names no date for too long.
    func onsets(_ dates: ClosedRange<CivilDate>) -> [Int]? {
        guard let dates = ruleDates(dates) else { return nil }
        return ([start] + added + dates).map { $0.count - earlier }
    }

    private func ruleDates(_ dates: ClosedRange<CivilDate>) -> [WallTime]? {
        guard let rule else { return [] }
        var last = dates.upperBound
        if case .until(let end, _) = rule.end { last = min(last, end.date.adding(days: 1)) }
        let year = min(dates.lowerBound, last).year - Self.longestGap
        let cut = CivilDate(year: year, month: 1, day: 1) ?? start.date
        let dates = RecurrenceDates(rule, start: max(cut, start.date)).through(last)
            .map { WallTime(date: $0, second: start.second) }.filter { $0 >= start && isWithin(rule.end, $0) }
        return dates.isEmpty && cut > start.date ? nil : dates
    }

    private func isWithin(_ end: RecurrenceRule.End, _ time: WallTime) -> Bool {
        guard case .until(let last, let zone) = end else { return true }
        return time.count - (zone == .utc ? earlier : 0) <= last.count
    }

    /// `+0100` or `-000115`, in seconds (RFC 5545 section 3.3.14).
    private static func offset(_ line: ContentLine) -> Int? {
        let digits = line.value.dropFirst()
        guard let sign = line.value.first, sign == "+" || sign == "-", digits.count == 4 || digits.count == 6,
            let time = CalendarTime("20000101T" + digits + (digits.count == 4 ? "00" : "")),
            case .local(let wall) = time
        else { return nil }
        return sign == "-" ? -wall.second : wall.second
    }

    /// Exchange writes rules of 1601: they are the same from the first year on that there is here.
    private static func time(_ text: String) -> WallTime? {
        let (year, rest) = (text.prefix(4), text.dropFirst(4))
        let isEarly = year.allSatisfy(\.isNumber) && Int(year).map { $0 < CivilDate.years.lowerBound } == true
        guard case .local(let wall) = CalendarTime(isEarly ? "\(CivilDate.years.lowerBound)\(rest)" : text) else {
            return nil
        }
        return wall
    }
}
