import FlowModel

/// What kind of day it is at the sample school.
package enum DayKind: Sendable {
    case teaching
    /// Staff are in, pupils are not (INSET).
    case training
    /// Weekend or bank holiday: only machines.
    case closed
}

/// One day of the fortnight from Monday 27 April to Friday 8 May 2026, its weekend included.
///
/// The whole fortnight lies in British Summer Time, so local time is UTC plus one hour throughout; the generator needs no
/// time-zone data. The product itself never assumes this.
package struct SchoolDay: Sendable {
    /// 0 is Monday 27 April 2026.
    package let number: Int
    let kind: DayKind

    package init(number: Int, kind: DayKind) {
        self.number = number
        self.kind = kind
    }

    /// 27 April 2026, 00:00 British Summer Time.
    private static let firstMidnight: Int64 = 1_777_244_400_000
    private static let millisecondsADay: Int64 = 86_400_000

    /// 27 April is an INSET day, 4 May the Early May bank holiday; the last Friday is 8 May.
    package static let fortnight: [SchoolDay] = (0..<12).map { number in
        switch number {
        case 0: SchoolDay(number: number, kind: .training)
        case 5, 6, 7: SchoolDay(number: number, kind: .closed)
        default: SchoolDay(number: number, kind: .teaching)
        }
    }

    /// 0 is Monday.
    var weekday: Int { number % 7 }

    /// A wall-clock time of this day.
    func at(_ hour: Int, _ minute: Int, _ second: Int = 0) -> Timestamp {
        let seconds = Int64((hour * 60 + minute) * 60 + second)
        return Timestamp(
            milliseconds: SchoolDay.firstMidnight + Int64(number) * SchoolDay.millisecondsADay + seconds * 1000)
    }

    /// From one wall-clock time to another of the same day; empty when they are out of order.
    package func span(_ from: (Int, Int), _ through: (Int, Int)) -> Interval {
        let start = at(from.0, from.1)
        return Interval(start: start, milliseconds: at(through.0, through.1).milliseconds(since: start))
    }
}
