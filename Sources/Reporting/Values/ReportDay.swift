/// A day of the (proleptic) Gregorian calendar, without a zone. Written `2026-04-28` in documents.
package struct ReportDay: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// Days since 1970-01-01, which was a Thursday.
    package let number: Int

    package init(number: Int) { self.number = number }

    /// Reads exactly `yyyy-mm-dd`, year 1970 to 9999, of a day that exists. Refused: `2026-02-30`, `26-04-28`, `2026-4-28`.
    package init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
            let year = DecimalDigits.number(bytes[0..<4]), let month = DecimalDigits.number(bytes[5..<7]),
            let day = DecimalDigits.number(bytes[8..<10]), year >= 1970, (1...12).contains(month),
            (1...31).contains(day)
        else { return nil }
        self.number = ReportDay.number(year: year, month: month, day: day)
        guard parts == (year, month, day) else { return nil }
    }

    /// 0 for Monday to 6 for Sunday.
    package var weekday: Int { ((number + 3) % 7 + 7) % 7 }

    package var weekdayName: String { ReportDay.weekdays[weekday] }

    /// The Monday of the same week.
    package var monday: ReportDay { ReportDay(number: number - weekday) }

    package var description: String {
        let (year, month, day) = parts
        return "\(DecimalDigits.padded(year, to: 4))-\(DecimalDigits.padded(month))-\(DecimalDigits.padded(day))"
    }

    /// `28 April 2026`.
    package var longText: String {
        let (year, month, day) = parts
        return "\(day) \(ReportDay.months[month - 1]) \(year)"
    }

    /// `Tue 28 Apr`.
    package var shortText: String {
        let (_, month, day) = parts
        return "\(weekdayName.prefix(3)) \(day) \(ReportDay.months[month - 1].prefix(3))"
    }

    package static func < (earlier: ReportDay, later: ReportDay) -> Bool { earlier.number < later.number }

    private static let weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]

    /// Days before the first of March of year 0 are counted off in whole 400-year eras, so that leap days fall at the
    /// end of a computing year.
    private static func number(year: Int, month: Int, day: Int) -> Int {
        let shifted = month > 2 ? year : year - 1
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return shifted * 365 + shifted / 4 - shifted / 100 + shifted / 400 + dayOfYear - 719_468
    }

    private var parts: (year: Int, month: Int, day: Int) {
        let days = number + 719_468
        let era = (days >= 0 ? days : days - 146_096) / 146_097
        let dayOfEra = days - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        let month = shifted < 10 ? shifted + 3 : shifted - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shifted + 2) / 5 + 1)
    }
}

extension ReportDay: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let day = ReportDay(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a day")
        }
        self = day
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
