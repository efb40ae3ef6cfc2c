import Monitoring

/// What a VTIMEZONE says of a zone.
enum ZoneDescription {
    /// How far its clock is ahead of UTC over `stretch`, seconds since 1970. Ended rules and single onsets count as much as
    /// those that go on: the last onset before an instant is in force (RFC 5545 section 3.6.5). Nil when it cannot be read.
    static func offsets(_ zone: CalendarComponent, over stretch: Range<Int>) -> ZoneOffsets? {
        // Onsets are told by clocks that are less than a day from UTC.
        let first = WallTime(count: stretch.lowerBound).date.adding(days: -1)
        let last = WallTime(count: stretch.upperBound).date.adding(days: 1)
        var steps: [ZoneOffsets.Step] = []
        var earliest: (onset: Int, earlier: [Int]) = (.max, [])
        for part in observances(of: zone) {
            guard let observance = ZoneObservance(part), let onsets = observance.onsets(first...last) else {
                return nil
            }
            steps += onsets.map { ZoneOffsets.Step(from: $0, offset: observance.offset) }
            guard let onset = onsets.min(), onset <= earliest.onset else { continue }
            earliest = (onset, (onset == earliest.onset ? earliest.earlier : []) + [observance.earlier])
        }
        steps += earliest.earlier.map { ZoneOffsets.Step(from: .min, offset: $0) }
        return ZoneOffsets(steps, over: stretch)
    }

    static func observances(of zone: CalendarComponent) -> [CalendarComponent] {
        zone.parts.filter { $0.kind == "STANDARD" || $0.kind == "DAYLIGHT" }
    }
}
