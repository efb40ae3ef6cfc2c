import FlowModel

/// Reading a date by its pattern.
extension DatePattern {
    private static let months: [StaticString] = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    /// The instant that `range` names; nil when it is not exactly as the pattern says or no such date exists. A leap
    /// second (60) is the second after it.
    func instant(_ range: Range<Int>, of line: Span<UInt8>) -> Timestamp? {
        guard range.count == length else { return nil }
        var parts = DateParts()
        var position = range.lowerBound
        for piece in pieces {
            guard parts.take(piece, line, position..<position + piece.length) else { return nil }
            position += piece.length
        }
        return parts.instant
    }

    private struct DateParts {
        var year = 0
        var month = 0
        var day = 0
        var hour = 0
        var minute = 0
        var second = 0
        /// Minutes east of Greenwich.
        var zone = 0

        mutating func take(_ piece: Piece, _ line: Span<UInt8>, _ range: Range<Int>) -> Bool {
            switch piece {
            case .literal(let byte): return line[range.lowerBound] == byte
            case .zone: return takeZone(line, range)
            case .monthName:
                guard let index = months.firstIndex(where: { line.holds($0, at: range.lowerBound) }) else {
                    return false
                }
                month = index + 1
                return true
            case .year, .month, .day, .hour, .minute, .second:
                guard let value = line.decimal(range) else { return false }
                set(piece, Int(value))
                return true
            }
        }

        private mutating func set(_ piece: Piece, _ value: Int) {
            switch piece {
            case .year: year = value
            case .month: month = value
            case .day: day = value
            case .hour: hour = value
            case .minute: minute = value
            case .second: second = value
            case .literal, .monthName, .zone: break
            }
        }

        /// `+0100`.
        private mutating func takeZone(_ line: Span<UInt8>, _ range: Range<Int>) -> Bool {
            let sign = line[range.lowerBound]
            guard sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"),
                let hours = line.decimal(range.lowerBound + 1..<range.lowerBound + 3), hours <= 14,
                let minutes = line.decimal(range.lowerBound + 3..<range.upperBound), minutes < 60
            else { return false }
            let offset = Int(hours * 60 + minutes)
            zone = sign == UInt8(ascii: "-") ? -offset : offset
            return true
        }

        var instant: Timestamp? {
            guard (1970...9999).contains(year), (1...12).contains(month), (1...daysInMonth).contains(day),
                hour < 24, minute < 60, second <= 60
            else { return nil }
            let minutes = (daysSince1970 * 24 + hour) * 60 + minute - zone
            return Timestamp(milliseconds: Int64(minutes * 60 + second) * 1000)
        }

        private var isLeapYear: Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

        private var daysInMonth: Int {
            switch month {
            case 2: isLeapYear ? 29 : 28
            case 4, 6, 9, 11: 30
            default: 31
            }
        }

        /// Days in the proleptic Gregorian calendar, the year taken to begin in March so that the leap day comes last.
        private var daysSince1970: Int {
            let marchYear = month > 2 ? year : year - 1
            let marchMonth = (month + 9) % 12
            let dayOfYear = (153 * marchMonth + 2) / 5 + day - 1
            return marchYear * 365 + marchYear / 4 - marchYear / 100 + marchYear / 400 + dayOfYear - 719_468
        }
    }
}
