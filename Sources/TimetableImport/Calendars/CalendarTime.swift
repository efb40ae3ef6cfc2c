import Monitoring

/// A DATE or a DATE-TIME as it is written (RFC 5545 sections 3.3.4 and 3.3.5).
enum CalendarTime: Hashable, Sendable {
    /// `20260427`
    case date(CivilDate)
    /// `20260427T085500`: the zone stands elsewhere, or the time is floating.
    case local(WallTime)
    /// `20260427T085500Z`
    case utc(WallTime)

    /// Nil for anything else, and for dates and times that do not exist. A leap second is the second before it.
    init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count == 8 || bytes.count == 15 || bytes.count == 16,
            let year = Self.number(bytes[0..<4]), let month = Self.number(bytes[4..<6]),
            let day = Self.number(bytes[6..<8]), let date = CivilDate(year: year, month: month, day: day)
        else { return nil }
        guard bytes.count > 8 else {
            self = .date(date)
            return
        }
        guard bytes[8] == UInt8(ascii: "T"), let hour = Self.number(bytes[9..<11]),
            let minute = Self.number(bytes[11..<13]), let second = Self.number(bytes[13..<15]), hour < 24, minute < 60,
            second <= 60
        else { return nil }
        let wall = WallTime(date: date, second: hour * 3_600 + minute * 60 + min(second, 59))
        guard bytes.count == 16 else {
            self = .local(wall)
            return
        }
        guard bytes[15] == UInt8(ascii: "Z") else { return nil }
        self = .utc(wall)
    }

    /// Seconds since 1970-01-01 00:00 by its own clock; a date begins at midnight.
    var count: Int {
        switch self {
        case .date(let date): WallTime(date: date, second: 0).count
        case .local(let wall), .utc(let wall): wall.count
        }
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        guard digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else { return nil }
        return digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    }
}
