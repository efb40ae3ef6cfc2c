import Monitoring

/// The zones that one VCALENDAR names: a TZID means nothing outside it (RFC 5545 section 3.2.19).
///
/// Its VTIMEZONE says what a name means there, and must agree with the zone that the name is known for: where the two differ, one
/// of them is wrong, and nobody can tell which. Under a name that is not known, or that of Greenwich, one that shows the school's clock over the whole
/// academic year is the school's; others are unknown, for to follow rules that a program made up would be to guess. A name that the
/// calendar does not describe means what it is known for; GMT alone is then in doubt while the school's clock is another.
struct ZoneDefinitions: Sendable {
    enum Meaning: Sendable {
        case zone(EventZone)
        /// Why none: one lower-case sentence without a full stop.
        case refused(String)
    }

    /// By names in capital letters.
    private var described: [String: Meaning] = [:]

    init(_ calendar: CalendarComponent, _ clocks: inout YearClocks) {
        var zones: [String: [CalendarComponent]] = [:]
        for zone in calendar.parts("VTIMEZONE") where !ZoneDescription.observances(of: zone).isEmpty {
            for name in zone.all("TZID") { zones[name.text, default: []].append(zone) }
        }
        for (name, zones) in zones {
            let meaning = Self.meaning(of: name, zones, &clocks)
            // Names that differ in nothing but case are one to us: they may not mean two things.
            let isAgreed = described[name.uppercased()].map { Self.agree($0, meaning) } ?? true
            described[name.uppercased()] = isAgreed ? meaning : .refused(Self.contradiction)
        }
    }

    func meaning(of name: String) -> Meaning {
        if let meaning = described[name.uppercased()] { return meaning }
        return EventZone(name: name).map(Meaning.zone) ?? .refused(Self.unknown)
    }

    private static let unknown = "its zone is unknown, and the file does not describe it as the time of London"
    private static let unreadable = "what the file says of its zone cannot be read"
    private static let contradiction = "its zone has the name of one zone and is described as another one"

    private static func meaning(
        of name: String, _ zones: [CalendarComponent], _ clocks: inout YearClocks
    ) -> Meaning {
        let known = EventZone(name: name)
        let offsets = Set(
            zones.map { $0.only("TZID") == nil ? nil : ZoneDescription.offsets($0, over: clocks.stretch) })
        guard let first = offsets.first, let offsets = offsets.count == 1 ? first : nil else {
            return .refused(known == nil ? unknown : unreadable)
        }
        // British programs call their own clock GMT, or UTC: their description says so (RFC 5545 section 3.6.5), and names no other place.
        if known == .utc || known == .greenwich, offsets == clocks.london { return .zone(.london) }
        guard let known else { return offsets == clocks.london ? .zone(.london) : .refused(unknown) }
        guard clocks.offsets(of: known) == offsets else { return .refused(contradiction) }
        return .zone(known == .greenwich ? .utc : known)
    }

    private static func agree(_ one: Meaning, _ other: Meaning) -> Bool {
        guard case .zone(let one) = one, case .zone(let other) = other else { return false }
        return one == other
    }
}
