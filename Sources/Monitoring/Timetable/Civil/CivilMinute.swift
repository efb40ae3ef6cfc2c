/// A time of day as a school writes it: whole minutes after midnight, 0 (`00:00`) to 1440 (`24:00`, the end of the day).
package struct CivilMinute: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let minutes: Int

    package static let startOfDay = CivilMinute(unchecked: 0)
    package static let endOfDay = CivilMinute(unchecked: 1_440)
    /// No pupil is taught before it: an earlier time is half past one of a clock of twelve hours.
    package static let endOfNight = CivilMinute(unchecked: 360)

    private init(unchecked minutes: Int) { self.minutes = minutes }

    /// Nil below 0 and above 1440.
    package init?(minutes: Int) {
        guard (0...CivilMinute.endOfDay.minutes).contains(minutes) else { return nil }
        self.minutes = minutes
    }

    /// Reads exactly `08:55`. Refused: `8:55`, `08.55`, `08:60`, `8:55am`, `24:01`.
    package init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count == 5, bytes[2] == UInt8(ascii: ":"), let hour = decimal(bytes[0..<2]),
            let minute = decimal(bytes[3..<5]), minute < 60
        else { return nil }
        self.init(minutes: hour * 60 + minute)
    }

    package static func < (earlier: CivilMinute, later: CivilMinute) -> Bool { earlier.minutes < later.minutes }

    /// `08:55`
    package var description: String { "\(twoDigits(minutes / 60)):\(twoDigits(minutes % 60))" }
}
