import Monitoring

/// The zones that an iCalendar file names.
///
/// A name that is known counts, whatever the file says of it. An unknown name counts when its VTIMEZONE describes the
/// school's clock: no offset from the last Sunday in October, one hour from the last Sunday in March. Others are unknown,
/// for to follow rules that a program made up would be to guess.
struct ZoneDefinitions {
    private let londonNames: Set<String>

    init(_ calendars: [CalendarComponent]) {
        let definitions = calendars.flatMap { $0.parts("VTIMEZONE") }
        londonNames = Set(definitions.filter(Self.describesLondon).compactMap { $0["TZID"]?.text })
    }

    /// The zone of a property; nil when it is unknown.
    func zone(named name: String) -> EventZone? {
        EventZone(name: name) ?? (londonNames.contains(name) ? .london : nil)
    }

    private static func describesLondon(_ zone: CalendarComponent) -> Bool {
        let standard = zone.parts("STANDARD").filter { isCurrent($0) }
        let daylight = zone.parts("DAYLIGHT").filter { isCurrent($0) }
        guard standard.count == 1, daylight.count == 1 else { return false }
        return standard.allSatisfy { changes($0, to: "+0000", from: "+0100", month: 10) }
            && daylight.allSatisfy { changes($0, to: "+0100", from: "+0000", month: 3) }
    }

    /// Rules that ended tell of the past: Apple writes those of 1972, too.
    private static func isCurrent(_ part: CalendarComponent) -> Bool {
        guard let rule = part["RRULE"] else { return false }
        return !rule.value.uppercased().contains("UNTIL=")
    }

    private static func changes(_ part: CalendarComponent, to: String, from: String, month: Int) -> Bool {
        guard part["TZOFFSETTO"]?.value == to, part["TZOFFSETFROM"]?.value == from, let rule = part["RRULE"] else {
            return false
        }
        let parts = Set(rule.keyword.split(separator: ";")).subtracting(["INTERVAL=1", "WKST=MO", "WKST=SU"])
        return parts == ["FREQ=YEARLY", "BYMONTH=\(month)", "BYDAY=-1SU"]
    }
}
