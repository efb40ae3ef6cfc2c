/// Where a time of one day lies on its strip. The strip shows 08:00 to 18:00 local civil time; what lies outside is cut
/// and the cut is marked.
struct StripScale {
    static let width = 720
    static let firstMinute = 8 * 60
    static let lastMinute = 18 * 60

    let day: ReportDay

    /// Units from the left for a minute of the day.
    static func x(minute: Int) -> Double {
        Double(minute - firstMinute) * Double(width) / Double(lastMinute - firstMinute)
    }

    /// Local minutes since midnight of this strip's day; negative on an earlier day, above 1440 on a later one.
    private func minute(of moment: Moment) -> Double {
        Double(Int64(moment.day.number - day.number) * Moment.millisecondsADay + moment.millisecondOfDay) / 60_000
    }

    private func unclamped(_ moment: Moment) -> Double {
        (minute(of: moment) - Double(StripScale.firstMinute)) * Double(StripScale.width)
            / Double(StripScale.lastMinute - StripScale.firstMinute)
    }

    /// Nil outside the strip.
    func x(of moment: Moment) -> Double? {
        let x = unclamped(moment)
        return x >= 0 && x <= Double(StripScale.width) ? x : nil
    }

    func isBefore(_ moment: Moment) -> Bool { unclamped(moment) <= 0 }

    /// The part of the time from `start` to `end` that the strip shows; nil when it shows none. An instant inside shows
    /// as no width.
    func span(from start: Moment, to end: Moment) -> StripSpan? {
        let (from, to) = (unclamped(start), unclamped(end))
        let edge = Double(StripScale.width)
        guard from < edge, to > 0 || (to == from && from >= 0), to >= from else { return nil }
        let (left, right) = (max(0, from), min(edge, to))
        return StripSpan(x: left, width: right - left, isCutAtStart: from < 0, isCutAtEnd: to > edge)
    }

    /// `value` with two decimals at most, always with a point.
    static func number(_ value: Double) -> String {
        let hundredths = Int((value * 100).rounded())
        let sign = hundredths < 0 ? "-" : ""
        let size = abs(hundredths)
        if size % 100 == 0 { return "\(sign)\(size / 100)" }
        return "\(sign)\(size / 100).\(DecimalDigits.padded(size % 100))"
    }
}

/// A stretch of the strip, in units from the left.
struct StripSpan: Hashable {
    let x: Double
    let width: Double
    let isCutAtStart: Bool
    let isCutAtEnd: Bool

    /// Wide enough to be seen.
    func atLeast(_ least: Double) -> StripSpan {
        StripSpan(x: x, width: max(width, least), isCutAtStart: isCutAtStart, isCutAtEnd: isCutAtEnd)
    }
}
