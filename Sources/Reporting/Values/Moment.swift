/// An instant and the school's civil time at that instant. Written in documents as RFC 3339 with the local offset and
/// three decimals, `2026-04-28T09:12:03.000+01:00`, which says both the local and the UTC time.
package struct Moment: Hashable, Sendable {
    /// Since 1970-01-01T00:00:00Z.
    package let milliseconds: Int64
    /// How far local time is ahead of UTC: 0 in winter, 60 in summer.
    package let offsetMinutes: Int

    package init(milliseconds: Int64, offsetMinutes: Int) {
        self.milliseconds = milliseconds
        self.offsetMinutes = offsetMinutes
    }

    package static let millisecondsADay: Int64 = 86_400_000

    private var localMilliseconds: Int64 { milliseconds + Int64(offsetMinutes) * 60_000 }

    /// The local day.
    package var day: ReportDay { ReportDay(number: Moment.days(localMilliseconds)) }

    /// Local milliseconds since midnight.
    package var millisecondOfDay: Int64 { localMilliseconds - Int64(day.number) * Moment.millisecondsADay }

    /// Local `09:12`.
    package var clock: String { String(Moment.clock(millisecondOfDay).prefix(5)) }

    /// Local `09:12:03`.
    package var clockWithSeconds: String { String(Moment.clock(millisecondOfDay).prefix(8)) }

    /// `2026-04-28 08:12:03` in UTC.
    package var universalText: String {
        let day = ReportDay(number: Moment.days(milliseconds))
        return "\(day) \(Moment.clock(milliseconds - Int64(day.number) * Moment.millisecondsADay).prefix(8))"
    }

    /// `28 April 2026, 09:12`, local.
    package var longText: String { "\(day.longText), \(clock)" }

    /// RFC 3339, as documents write it.
    package var rfc3339: String {
        let size = abs(offsetMinutes)
        let offset = "\(DecimalDigits.padded(size / 60)):\(DecimalDigits.padded(size % 60))"
        return "\(day)T\(Moment.clock(millisecondOfDay))\(offsetMinutes < 0 ? "-" : "+")\(offset)"
    }

    /// Reads exactly the form that `rfc3339` writes.
    package init?(rfc3339 text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count == 29, let day = ReportDay(String(decoding: bytes[0..<10], as: UTF8.self)),
            let hour = DecimalDigits.number(bytes[11..<13]), let minute = DecimalDigits.number(bytes[14..<16]),
            let second = DecimalDigits.number(bytes[17..<19]), let thousandth = DecimalDigits.number(bytes[20..<23]),
            let offsetHour = DecimalDigits.number(bytes[24..<26]),
            let offsetMinute = DecimalDigits.number(bytes[27..<29]),
            hour < 24, minute < 60, second < 60, offsetHour < 15, offsetMinute < 60
        else { return nil }
        let offset = (offsetHour * 60 + offsetMinute) * (bytes[23] == UInt8(ascii: "-") ? -1 : 1)
        let seconds = Int64(day.number) * 86_400 + Int64(hour * 3600 + minute * 60 + second)
        self.init(milliseconds: (seconds - Int64(offset) * 60) * 1000 + Int64(thousandth), offsetMinutes: offset)
        guard rfc3339 == text else { return nil }
    }

    private static func days(_ milliseconds: Int64) -> Int {
        let days = milliseconds / millisecondsADay
        return Int(milliseconds % millisecondsADay < 0 ? days - 1 : days)
    }

    /// `09:12:03.000` of milliseconds since midnight.
    private static func clock(_ milliseconds: Int64) -> String {
        let seconds = Int(milliseconds / 1000)
        let (hour, minute, second) = (seconds / 3600, seconds / 60 % 60, seconds % 60)
        return [hour, minute, second].map { DecimalDigits.padded($0) }.joined(separator: ":")
            + "." + DecimalDigits.padded(Int(milliseconds % 1000), to: 3)
    }
}

extension Moment: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let moment = Moment(rfc3339: try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a time")
        }
        self = moment
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(rfc3339)
    }
}
