import FlowModel
import Monitoring

/// Instants as mail writes them (RFC 5322 section 3.3), in UTC: `Tue, 28 Apr 2026 09:00:00 +0000`.
enum MailDate {
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    /// An instant outside `CivilDate.years` gets the nearest date.
    static func text(_ instant: Timestamp) -> String {
        let second = 1_000 as Int64
        let day = 86_400 * second
        let days = (instant.milliseconds - (instant.milliseconds % day + day) % day) / day
        let date = CivilDate(clampingDayNumber: Int(days))
        let clock = RFC3339.text(instant).drop { $0 != "T" }.dropFirst().prefix(8)
        return "\(date.weekday.name.prefix(3)), \(date.day) \(months[date.month - 1]) \(date.year) \(clock) +0000"
    }
}
