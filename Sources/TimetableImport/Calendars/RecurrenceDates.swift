import Monitoring

/// The dates on which a rule takes place: arithmetic on dates alone, since the wall time stays the same.
///
/// Foundation's `Calendar.RecurrenceRule` is not used: it finds the last Friday of a month on the fourth one, and moves
/// 29 February to 1 March in other years where the standard passes over the year. The tests compare both where Foundation
/// is right, and this with libical throughout.
struct RecurrenceDates {
    private let rule: RecurrenceRule
    private let start: CivilDate

    init(_ rule: RecurrenceRule, start: CivilDate) {
        self.rule = rule
        self.start = start
    }

    /// The dates from `start` through `last`, ascending. The end of the rule is applied only as far as it is a count.
    func through(_ last: CivilDate) -> [CivilDate] {
        var dates: [CivilDate] = []
        var most = Int.max
        if case .count(let count) = rule.end { most = count }
        var period = firstPeriod
        while period.lowerBound <= last, dates.count < most {
            for date in chosen(of: period) where date >= start && date <= last && dates.count < most {
                dates.append(date)
            }
            guard let next = following(period) else { break }
            period = next
        }
        return dates
    }

    /// The day, week, month or year of the start.
    private var firstPeriod: ClosedRange<CivilDate> {
        switch rule.frequency {
        case .daily: start...start
        case .weekly:
            {
                let back = (start.weekday.rawValue - rule.weekStart.rawValue + 7) % 7
                let first = start.adding(days: -back)
                return first...first.adding(days: 6)
            }()
        case .monthly: Self.month(start.year, start.month) ?? start...start
        case .yearly: Self.year(start.year) ?? start...start
        }
    }

    /// The period so many days, weeks, months or years later as the interval says; nil beyond the representable years.
    private func following(_ period: ClosedRange<CivilDate>) -> ClosedRange<CivilDate>? {
        let (first, last) = (period.lowerBound, period.upperBound)
        switch rule.frequency {
        case .daily, .weekly:
            let days = rule.interval * (rule.frequency == .daily ? 1 : 7)
            let next = first.adding(days: days)
            return next > first ? next...max(next, last.adding(days: days)) : nil
        case .monthly:
            let months = first.year * 12 + first.month - 1 + rule.interval
            return Self.month(months / 12, months % 12 + 1)
        case .yearly: return Self.year(first.year + rule.interval)
        }
    }

    private static func month(_ year: Int, _ month: Int) -> ClosedRange<CivilDate>? {
        guard let first = CivilDate(year: year, month: month, day: 1) else { return nil }
        let last = (28...31).reversed().lazy.compactMap { CivilDate(year: year, month: month, day: $0) }.first
        return first...(last ?? first)
    }

    private static func year(_ year: Int) -> ClosedRange<CivilDate>? {
        guard let first = CivilDate(year: year, month: 1, day: 1),
            let last = CivilDate(year: year, month: 12, day: 31)
        else { return nil }
        return first...last
    }

    /// The dates of one period on which the rule takes place.
    private func chosen(of period: ClosedRange<CivilDate>) -> [CivilDate] {
        let dates = candidates(of: period)
        guard !rule.positions.isEmpty else { return dates }
        let indices = Set(rule.positions.map { $0 > 0 ? $0 - 1 : dates.count + $0 })
        return dates.enumerated().filter { indices.contains($0.offset) }.map(\.element)
    }

    private func candidates(of period: ClosedRange<CivilDate>) -> [CivilDate] {
        guard rule.frequency == .yearly, !rule.months.isEmpty || namesADayOfTheYear else {
            return period.lowerBound.through(period.upperBound).filter(takesPlace)
        }
        let months = rule.months.isEmpty ? [start.month] : Set(rule.months).sorted()
        return months.compactMap { Self.month(period.lowerBound.year, $0) }
            .flatMap { $0.lowerBound.through($0.upperBound) }.filter(takesPlace)
    }

    private var namesADayOfTheYear: Bool { rule.days.isEmpty && rule.monthDays.isEmpty }

    private func takesPlace(_ date: CivilDate) -> Bool {
        guard rule.months.isEmpty || rule.months.contains(date.month) else { return false }
        guard rule.monthDays.isEmpty || rule.monthDays.contains(where: { isDay($0, of: date) }) else { return false }
        guard rule.days.isEmpty else { return rule.days.contains { isDay($0, date) } }
        switch rule.frequency {
        case .daily: return true
        case .weekly: return date.weekday == start.weekday
        case .monthly, .yearly: return !rule.monthDays.isEmpty || date.day == start.day
        }
    }

    private func isDay(_ number: Int, of date: CivilDate) -> Bool {
        if number > 0 { return date.day == number }
        let length = Self.month(date.year, date.month)?.upperBound.day ?? 31
        return date.day == length + 1 + number
    }

    /// An ordinal counts within the month, or within the year where the rule names no months.
    private func isDay(_ day: RecurrenceRule.Day, _ date: CivilDate) -> Bool {
        guard date.weekday == day.weekday else { return false }
        guard let ordinal = day.ordinal else { return true }
        let isOfMonth = rule.frequency == .monthly || !rule.months.isEmpty
        let period = isOfMonth ? Self.month(date.year, date.month) : Self.year(date.year)
        guard let period else { return false }
        let before = (date.dayNumber - period.lowerBound.dayNumber) / 7
        let after = (period.upperBound.dayNumber - date.dayNumber) / 7
        return ordinal > 0 ? before == ordinal - 1 : after == -ordinal - 1
    }
}
