/// A date of the Gregorian calendar, 1900-01-01 to 2199-12-31, without a time or a zone.
package struct CivilDate: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// What a school can mean; anything else is a slip of the keyboard.
    package static let years = 1900...2199

    /// Days since 1970-01-01; negative before.
    package let dayNumber: Int

    private init(dayNumber: Int) { self.dayNumber = dayNumber }

    /// Nil for a date that does not exist, such as 2026-02-29.
    package init?(year: Int, month: Int, day: Int) {
        guard CivilDate.years.contains(year), (1...12).contains(month), (1...31).contains(day) else { return nil }
        let date = CivilDate(dayNumber: CivilDate.dayNumber(year: year, month: month, day: day))
        guard date.parts == (year, month, day) else { return nil }
        self = date
    }

    /// Reads exactly `2026-04-27` (ISO 8601 extended). Refused: `2026-4-27`, `27/04/2026`, `2026-02-30`, signs, blanks.
    package init?(_ text: String) {
        let bytes = Array(text.utf8)
        let hyphen = UInt8(ascii: "-")
        guard bytes.count == 10, bytes[4] == hyphen, bytes[7] == hyphen,
            let year = decimal(bytes[0..<4]), let month = decimal(bytes[5..<7]), let day = decimal(bytes[8..<10])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// The date of a count of days since 1970-01-01; counts beyond the representable years become their first or last day.
    package init(clampingDayNumber number: Int) {
        let first = CivilDate.dayNumber(year: CivilDate.years.lowerBound, month: 1, day: 1)
        let last = CivilDate.dayNumber(year: CivilDate.years.upperBound, month: 12, day: 31)
        self.dayNumber = min(max(number, first), last)
    }

    package var year: Int { parts.year }
    /// 1 to 12.
    package var month: Int { parts.month }
    /// 1 to 31.
    package var day: Int { parts.day }

    package var weekday: Weekday {
        // 1970-01-01 was a Thursday, three days after a Monday.
        let sinceMonday = ((dayNumber + 3) % 7 + 7) % 7
        return Weekday(rawValue: sinceMonday + 1) ?? .monday
    }

    /// The Monday of the same week.
    package var monday: CivilDate { adding(days: 1 - weekday.rawValue) }

    /// The date so many days later (earlier when negative), clamped to the representable years.
    package func adding(days: Int) -> CivilDate {
        CivilDate(clampingDayNumber: dayNumber + days)
    }

    /// The dates from this one through `last`, both included; none when `last` is earlier.
    package func through(_ last: CivilDate) -> [CivilDate] {
        guard self <= last else { return [] }
        return (dayNumber...last.dayNumber).map(CivilDate.init(clampingDayNumber:))
    }

    package static func < (earlier: CivilDate, later: CivilDate) -> Bool { earlier.dayNumber < later.dayNumber }

    /// `2026-04-27`
    package var description: String {
        let (year, month, day) = parts
        return "\(year)-\(twoDigits(month))-\(twoDigits(day))"
    }

    /// Days since 1970-01-01 of a date of the proleptic Gregorian calendar. Years begin in March here, so that the leap
    /// day is the last of its year, and are counted in eras of 400 years, which are all alike.
    private static func dayNumber(year: Int, month: Int, day: Int) -> Int {
        let marchYear = month <= 2 ? year - 1 : year
        let (era, yearOfEra) = marchYear.quotientAndRemainder(dividingBy: 400)
        let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * daysOfEra + dayOfEra - epoch
    }

    /// The inverse of `dayNumber(year:month:day:)`.
    private var parts: (year: Int, month: Int, day: Int) {
        let (era, dayOfEra) = (dayNumber + CivilDate.epoch).quotientAndRemainder(dividingBy: CivilDate.daysOfEra)
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let marchMonth = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * marchMonth + 2) / 5 + 1
        let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
        return (era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month, day)
    }

    /// Days in 400 years.
    private static let daysOfEra = 146_097
    /// Days from 0000-03-01 to 1970-01-01.
    private static let epoch = 719_468
}

/// The value of one or more decimal digits; nil when any byte is something else.
func decimal(_ digits: ArraySlice<UInt8>) -> Int? {
    guard !digits.isEmpty else { return nil }
    var value = 0
    for digit in digits {
        guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
        value = value * 10 + Int(digit - UInt8(ascii: "0"))
    }
    return value
}

func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
