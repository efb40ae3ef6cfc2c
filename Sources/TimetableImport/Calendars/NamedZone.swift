import FlowModel
import Foundation

/// A zone of the time zone database other than the school's. The only part of the import that uses Foundation.
struct NamedZone: Hashable, Sendable {
    private let zone: TimeZone

    /// Nil for a name that the database does not have. Names of fixed offsets, which Foundation makes up, are not taken.
    init?(_ identifier: String) {
        guard identifier.contains("/"), identifier.utf8.count <= 64, let zone = TimeZone(identifier: identifier) else {
            return nil
        }
        self.zone = zone
    }

    /// A wall time that comes twice is its first; one that never comes is as much later as the clocks jump.
    func instant(_ time: WallTime) -> Timestamp {
        let before = offset(at: time.count - WallTime.secondsOfDay)
        let after = offset(at: time.count + WallTime.secondsOfDay)
        let first = time.count - before
        let isFirst = offset(at: first) == before || offset(at: time.count - after) != after
        return Timestamp(milliseconds: Int64(isFirst ? first : time.count - after) * 1_000)
    }

    /// Seconds that local time is ahead of UTC, so many seconds after 1970-01-01 00:00 UTC.
    func offset(at second: Int) -> Int {
        zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(second)))
    }
}
