/// The times of `allowed_signers`: `YYYYMMDD`, `YYYYMMDDZ`, `YYYYMMDDHHMMZ`, `YYYYMMDDHHMMSSZ`, all read as UTC.
///
/// OpenSSH reads a time without `Z` in the zone of the machine that it runs on, so that one file would mean different
/// things in different places. A time of day without `Z` is therefore refused; a bare date is read as its midnight in UTC,
/// which in the United Kingdom is at most an hour from what OpenSSH makes of it.
enum SignerTime {
    /// Seconds since 1970-01-01T00:00:00Z; nil for anything else than the shapes above, or a date that does not exist.
    static func seconds(_ text: String) -> Int64? {
        let isUTC = text.hasSuffix("Z")
        let digits = Array(isUTC ? text.utf8.dropLast() : text.utf8[...])
        guard digits.count == 8 || (isUTC && (digits.count == 12 || digits.count == 14)),
            digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
        else { return nil }
        let padded = digits + repeatElement(UInt8(ascii: "0"), count: 14 - digits.count)
        let number = { (range: Range<Int>) in padded[range].reduce(Int64(0)) { $0 * 10 + Int64($1 - 48) } }
        let (year, month, day) = (number(0..<4), number(4..<6), number(6..<8))
        let (hour, minute, second) = (number(8..<10), number(10..<12), number(12..<14))
        guard year >= 1970, (1...12).contains(month), (1...daysIn(month, of: year)).contains(day),
            hour < 24, minute < 60, second < 60
        else { return nil }
        return ((days(year, month, day) * 24 + hour) * 60 + minute) * 60 + second
    }

    private static func isLeap(_ year: Int64) -> Bool {
        year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    }

    private static func daysIn(_ month: Int64, of year: Int64) -> Int64 {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// Days since 1970-01-01 in the Gregorian calendar.
    private static func days(_ year: Int64, _ month: Int64, _ day: Int64) -> Int64 {
        let before = year - 1
        let toYear = before * 365 + before / 4 - before / 100 + before / 400 - 719_162
        return (1..<month).reduce(toYear) { $0 + daysIn($1, of: year) } + day - 1
    }
}
