import FlowModel

/// Instants as documents write them: RFC 3339 in UTC, in the one spelling `2026-04-28T05:00:00Z`, or with exactly three
/// decimals when the milliseconds are not zero. One instant has one text, so that a document has one form.
package enum RFC3339 {
    private static let millisecondsPerDay: Int64 = 86_400_000

    /// The instant; nil for anything else: offsets, lower-case letters, leap seconds, dates that do not exist, blanks,
    /// `.000`, years outside `CivilDate.years`.
    package static func timestamp(_ text: String) -> Timestamp? {
        let bytes = Array(text.utf8)
        guard bytes.count == 20 || bytes.count == 24, isPunctuated(bytes) else { return nil }
        guard let date = CivilDate(String(decoding: bytes[0..<10], as: UTF8.self)), let hour = decimal(bytes[11..<13]),
            let minute = decimal(bytes[14..<16]), let second = decimal(bytes[17..<19])
        else { return nil }
        guard hour < 24, minute < 60, second < 60, let fraction = fraction(bytes) else { return nil }
        let seconds = (hour * 60 + minute) * 60 + second
        return Timestamp(
            milliseconds: Int64(date.dayNumber) * millisecondsPerDay + Int64(seconds) * 1000 + Int64(fraction))
    }

    /// The text of an instant, which `timestamp` reads back. An instant outside `CivilDate.years` gets the nearest date.
    package static func text(_ instant: Timestamp) -> String {
        let (day, milliseconds) = wholeDays(instant.milliseconds)
        let second = milliseconds / 1000
        let fraction = milliseconds % 1000
        let time = "\(twoDigits(second / 3600)):\(twoDigits(second / 60 % 60)):\(twoDigits(second % 60))"
        let decimals = fraction == 0 ? "" : "." + String(String(1000 + fraction).dropFirst())
        return "\(CivilDate(clampingDayNumber: day))T\(time)\(decimals)Z"
    }

    private static func wholeDays(_ milliseconds: Int64) -> (day: Int, milliseconds: Int) {
        let (quotient, remainder) = milliseconds.quotientAndRemainder(dividingBy: millisecondsPerDay)
        guard remainder < 0 else { return (Int(quotient), Int(remainder)) }
        return (Int(quotient) - 1, Int(remainder + millisecondsPerDay))
    }

    private static func isPunctuated(_ bytes: [UInt8]) -> Bool {
        bytes[10] == UInt8(ascii: "T") && bytes[13] == UInt8(ascii: ":") && bytes[16] == UInt8(ascii: ":")
            && bytes[bytes.count - 1] == UInt8(ascii: "Z") && (bytes.count == 20 || bytes[19] == UInt8(ascii: "."))
    }

    private static func fraction(_ bytes: [UInt8]) -> Int? {
        guard bytes.count == 24 else { return 0 }
        guard let value = decimal(bytes[20..<23]), value > 0 else { return nil }
        return value
    }
}
