import Monitoring

/// A date and a second of it, as a clock on some wall shows them; the zone is said elsewhere.
struct WallTime: Hashable, Comparable, Sendable {
    static let secondsOfDay = 86_400

    let date: CivilDate
    /// 0 to 86,399.
    let second: Int

    init(date: CivilDate, second: Int) {
        self.date = date
        self.second = second
    }

    /// So many seconds since 1970-01-01 00:00 on the same wall.
    init(count: Int) {
        let day = count >= 0 ? count / Self.secondsOfDay : (count + 1) / Self.secondsOfDay - 1
        self.init(date: CivilDate(clampingDayNumber: day), second: count - day * Self.secondsOfDay)
    }

    /// Seconds since 1970-01-01 00:00 on the same wall.
    var count: Int { date.dayNumber * Self.secondsOfDay + second }

    static func < (one: WallTime, other: WallTime) -> Bool { one.count < other.count }
}
