/// How long an event lasts, in seconds, more than none.
struct EventLength: Hashable, Sendable {
    let seconds: Int
    /// Whether so much time passes whatever the clocks do, as a DURATION in hours says (RFC 5545 section 3.3.6) and an end
    /// by another clock than the start's. Otherwise the event's own clock shows the end, as it does for a DTEND.
    let isExact: Bool

    /// When an occurrence that begins at `start`, by the clock of `zone`, ends on the school's wall.
    func end(from start: WallTime, by zone: EventZone) -> WallTime {
        guard isExact else { return zone.london(WallTime(count: start.count + seconds)) }
        return EventZone.utc.london(WallTime(count: zone.second(start) + seconds))
    }
}
