import FlowModel
import Foundation

/// Local time in `Europe/London`, the time of every school in England, to and from UTC.
///
/// This is the only file of the domain that uses Foundation: it knows when the clocks change.
package enum CivilTime {
    /// What a local time of day stands for.
    package enum Reading: Hashable, Sendable {
        case once(Timestamp)
        /// The hour that comes twice on the last Sunday in October.
        case twice(earlier: Timestamp, later: Timestamp)
        /// The hour that the clocks jump over on the last Sunday in March: the instant of the jump.
        case never(jump: Timestamp)
    }

    /// An instant as the clock on the school's wall shows it.
    package struct Moment: Hashable, Sendable {
        package let date: CivilDate
        /// The minute that is running.
        package let minute: CivilMinute
        /// 0 to 59.
        package let second: Int
        /// 0 to 999.
        package let millisecond: Int
        /// Minutes ahead of UTC: 0 for GMT, 60 for BST.
        package let offsetMinutes: Int

        /// `09:14:05`
        package var clock: String { "\(minute):\(twoDigits(second))" }
        /// `GMT` or `BST`; needed beside a clock time in the hour that comes twice.
        package var zone: String { offsetMinutes == 0 ? "GMT" : "BST" }
    }

    package static func read(_ date: CivilDate, _ time: CivilMinute) -> Reading {
        let naive = Int64(date.dayNumber) * dayMilliseconds + Int64(time.minutes) * 60_000
        let before = offset(at: naive - dayMilliseconds)
        let after = offset(at: naive + dayMilliseconds)
        let instants = Set([naive - before, naive - after]).filter { $0 + offset(at: $0) == naive }.sorted()
        guard let first = instants.first, let last = instants.last else {
            return .never(jump: jump(between: naive - max(before, after), and: naive - min(before, after)))
        }
        if first == last { return .once(Timestamp(milliseconds: first)) }
        return .twice(earlier: Timestamp(milliseconds: first), later: Timestamp(milliseconds: last))
    }

    /// The time that `span` surely covers on `date`: an end that comes twice is read so that the interval is shorter.
    /// Nil when nothing is left.
    package static func interval(_ date: CivilDate, _ span: CivilSpan) -> Interval? {
        let start =
            switch read(date, span.start) {
            case .once(let instant), .twice(_, let instant), .never(let instant): instant
            }
        let end =
            switch read(date, span.end) {
            case .once(let instant), .twice(let instant, _), .never(let instant): instant
            }
        return start < end ? Interval(start: start, end: end) : nil
    }

    /// The whole local day: 23, 24 or 25 hours.
    package static func day(_ date: CivilDate) -> Interval? {
        interval(date, .wholeDay)
    }

    /// An instant as the clock on the wall shows it; one beyond the representable years is shown at their edge.
    package static func local(_ instant: Timestamp) -> Moment {
        let instant = min(max(instant.milliseconds, earliest), latest)
        let offset = offset(at: instant)
        let shifted = instant + offset
        let days = floorDivision(shifted, dayMilliseconds)
        let inDay = Int(shifted - days * dayMilliseconds)
        return Moment(
            date: CivilDate(clampingDayNumber: Int(days)),
            minute: CivilMinute(minutes: inDay / 60_000) ?? .startOfDay,
            second: inDay / 1_000 % 60, millisecond: inDay % 1_000, offsetMinutes: Int(offset / 60_000))
    }

    private static let dayMilliseconds: Int64 = 86_400_000
    /// The second day and the last but one that a `CivilDate` can name, so that no offset leads out of them.
    private static let earliest = Int64(CivilDate(clampingDayNumber: .min).dayNumber + 1) * dayMilliseconds
    private static let latest = Int64(CivilDate(clampingDayNumber: .max).dayNumber - 1) * dayMilliseconds

    /// Foundation carries the zone with it; a build without it can place no lesson and must not run.
    private static let zone: TimeZone = {
        guard let zone = TimeZone(identifier: "Europe/London") else {
            preconditionFailure("this build of Foundation does not know Europe/London")
        }
        return zone
    }()

    /// Milliseconds that local time is ahead of UTC at `instant`, milliseconds since 1970.
    private static func offset(at instant: Int64) -> Int64 {
        Int64(zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(floorDivision(instant, 1_000))))) * 1_000
    }

    /// The first instant at or after `low`, to the second, whose offset is that of `high`.
    private static func jump(between low: Int64, and high: Int64) -> Timestamp {
        let target = offset(at: high)
        var (before, after) = (low / 1_000, high / 1_000)
        while before < after {
            let middle = before + (after - before) / 2
            if offset(at: middle * 1_000) == target { after = middle } else { before = middle + 1 }
        }
        return Timestamp(milliseconds: after * 1_000)
    }

    private static func floorDivision(_ number: Int64, _ divisor: Int64) -> Int64 {
        let (quotient, remainder) = number.quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? quotient - 1 : quotient
    }
}
