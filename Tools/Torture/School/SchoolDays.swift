import Foundation

/// Whether the school of today may be looked at today.
enum SchoolDays {
    /// In the zone of the school.
    static var isToday: Bool {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = TimeZone(identifier: "Europe/London") ?? .gmt
        return (2...6).contains(calendar.component(.weekday, from: Date()))
    }
}
