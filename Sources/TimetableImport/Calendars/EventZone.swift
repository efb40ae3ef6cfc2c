import FlowModel
import Monitoring

/// The clock by which a time of an iCalendar file is told.
enum EventZone: Hashable, Sendable {
    /// The school's clock. Floating times, which name no zone, are the school's.
    case london
    case utc
    /// A clock by the name of GMT: that of London in winter, and for many who write so in summer too.
    case greenwich
    /// Another zone of the database.
    case named(NamedZone)

    /// The time on the school's wall.
    func london(_ time: WallTime) -> WallTime {
        switch self {
        case .london: return time
        case .utc, .greenwich, .named:
            let local = CivilTime.local(instant(time))
            return WallTime(date: local.date, second: local.minute.minutes * 60 + local.second)
        }
    }

    /// Seconds that the clock is ahead of UTC, so many seconds after 1970-01-01 00:00 UTC.
    func offset(at second: Int) -> Int {
        switch self {
        case .london: CivilTime.local(Timestamp(milliseconds: Int64(second) * 1_000)).offsetMinutes * 60
        case .utc, .greenwich: 0
        case .named(let zone): zone.offset(at: second)
        }
    }

    /// The same instant in seconds since 1970-01-01 00:00 UTC.
    func second(_ time: WallTime) -> Int { Int(instant(time).milliseconds / 1_000) }

    func instant(_ time: WallTime) -> Timestamp {
        switch self {
        case .utc, .greenwich: return Timestamp(milliseconds: Int64(time.count) * 1_000)
        case .named(let zone): return zone.instant(time)
        case .london:
            guard let minute = CivilMinute(minutes: time.second / 60) else { return Timestamp(milliseconds: 0) }
            let start =
                switch CivilTime.read(time.date, minute) {
                case .once(let instant), .twice(let instant, _), .never(let instant): instant
                }
            return start.adding(milliseconds: Int64(time.second % 60) * 1_000)
        }
    }

    /// The zone that an identifier of the database, a name of Windows or a longer name that ends with an identifier means,
    /// such as `/example.com/20210101/Europe/London`; nil when none is known.
    init?(name: String) {
        let parts = name.split(separator: "/").map(String.init)
        let endings = [name] + [3, 2, 1].filter { $0 < parts.count }.map { parts.suffix($0).joined(separator: "/") }
        for ending in endings {
            if let zone = Self.known(WindowsZones.identifier(of: ending) ?? ending) {
                self = zone
                return
            }
        }
        return nil
    }

    private static func known(_ identifier: String) -> EventZone? {
        switch identifier.uppercased() {
        case "EUROPE/LONDON", "GB", "GB-EIRE", "EUROPE/BELFAST", "EUROPE/JERSEY", "EUROPE/GUERNSEY",
            "EUROPE/ISLE_OF_MAN":
            .london
        case "UTC", "ETC/UTC", "Z", "ZULU", "UCT", "ETC/UCT": .utc
        case "GMT", "ETC/GMT", "GREENWICH", "ETC/GREENWICH": .greenwich
        default: NamedZone(identifier).map(EventZone.named)
        }
    }
}
