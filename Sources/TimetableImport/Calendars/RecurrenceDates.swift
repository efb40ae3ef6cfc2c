import Monitoring

/// The dates on which a rule takes place: arithmetic on dates alone, since the wall time stays the same.
///
/// Foundation's `Calendar.RecurrenceRule` is not used: it finds the last Friday of a month on the fourth one, and moves
/// 29 February to 1 March in other years where the standard passes over the year. The tests compare both where Foundation
/// is right, and this with libical throughout.
struct RecurrenceDates {
    private let rule: RecurrenceRule
    private let start: CivilDate
    // Long lists are as quick as short ones.
    private let days: Set<RecurrenceRule.Day>
    private let countsWeekdays: Bool
    private let monthDays: Set<Int>
    private let months: Set<Int>
    private let positions: Set<Int>

    init(_ rule: RecurrenceRule, start: CivilDate) {
        self.rule = rule
        self.start = start
        days = Set(rule.days)
        countsWeekdays = rule.days.contains { $0.ordinal != nil }
        monthDays = Set(rule.monthDays)
        months = Set(rule.months)
        positions = Set(rule.positions)
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
        guard !positions.isEmpty else { return dates }
        return dates.enumerated().filter { index, _ in
            positions.contains(index + 1) || positions.contains(index - dates.count)
        }.map(\.element)
    }

    private func candidates(of period: ClosedRange<CivilDate>) -> [CivilDate] {
        guard rule.frequency == .yearly, !months.isEmpty || namesADayOfTheYear else {
            return places(in: period)
        }
        return (months.isEmpty ? [start.month] : months.sorted())
            .compactMap { Self.month(period.lowerBound.year, $0) }.flatMap(places)
    }

    /// Those of a day, a week, a month or a year, in which ordinals count.
    private func places(in period: ClosedRange<CivilDate>) -> [CivilDate] {
        period.lowerBound.through(period.upperBound).filter { takesPlace($0, in: period) }
    }

    private var namesADayOfTheYear: Bool { days.isEmpty && monthDays.isEmpty }

    private func takesPlace(_ date: CivilDate, in period: ClosedRange<CivilDate>) -> Bool {
        guard months.isEmpty || months.contains(date.month) else { return false }
        guard monthDays.isEmpty || isMonthDay(date) else { return false }
        guard days.isEmpty else { return isDay(date, in: period) }
        switch rule.frequency {
        case .daily: return true
        case .weekly: return date.weekday == start.weekday
        case .monthly, .yearly: return !monthDays.isEmpty || date.day == start.day
        }
    }

    private func isMonthDay(_ date: CivilDate) -> Bool {
        if monthDays.contains(date.day) { return true }
        let length = Self.month(date.year, date.month)?.upperBound.day ?? 31
        return monthDays.contains(date.day - length - 1)
    }

    /// An ordinal counts within the month, or within the year where the rule names no months.
    private func isDay(_ date: CivilDate, in period: ClosedRange<CivilDate>) -> Bool {
        let weekday = date.weekday
        if days.contains(RecurrenceRule.Day(ordinal: nil, weekday: weekday)) { return true }
        guard countsWeekdays else { return false }
        let before = (date.dayNumber - period.lowerBound.dayNumber) / 7
        let after = (period.upperBound.dayNumber - date.dayNumber) / 7
        return days.contains(RecurrenceRule.Day(ordinal: before + 1, weekday: weekday))
            || days.contains(RecurrenceRule.Day(ordinal: -after - 1, weekday: weekday))
    }
}
