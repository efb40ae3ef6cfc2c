import Monitoring

/// What came of the events of one file, or of those of it that share a UID.
struct GroupResult {
    private(set) var occurrences: [Occurrence] = []
    private(set) var unused: [EventRefusal] = []
    private(set) var warnings: [EventRefusal] = []
    /// How many of the events were used.
    private(set) var understood = 0
    /// How many times were looked at, those outside the year counted.
    private(set) var expanded = 0

    mutating func add(_ part: GroupResult) {
        occurrences += part.occurrences
        unused += part.unused
        warnings += part.warnings
        understood += part.understood
        expanded += part.expanded
    }

    mutating func count(_ instances: [SeriesExpansion.Instance]) { expanded += instances.count }

    /// The event is not used.
    mutating func refuse(_ event: CalendarComponent, _ reason: String) {
        unused.append(EventRefusal(line: event.line, reason: reason))
    }

    /// The same; another line than the event's own, where the fault stands, is named.
    mutating func refuse(_ event: CalendarComponent, _ refusal: EventRefusal) {
        refuse(event, refusal.line == event.line ? refusal.reason : "\(refusal.reason) (line \(refusal.line))")
    }

    /// Takes those of `instances` that lie in `year`. Throws when none is left, unless changes took the place of all.
    mutating func add(
        _ instances: [SeriesExpansion.Instance], of event: CalendarEvent, label: EventLabel,
        in year: ClosedRange<CivilDate>, isAllChanged: Bool = false
    ) throws(EventRefusal) {
        let within = instances.filter { year.contains($0.time.date) }
        let taken = within.compactMap { instance in
            Occurrence(
                start: instance.time, end: instance.end, line: event.line, label: label, doubt: instance.doubt)
        }
        guard !taken.isEmpty || isAllChanged else {
            throw EventRefusal(line: event.line, reason: Self.reason(noneOf: within))
        }
        occurrences += taken
        understood += 1
        warn(event, instances, in: year)
        warn(event, within.count - taken.count, "of its occurrences end on another day and are left out")
        let clause =
            event.zone == .greenwich
            ? "of its occurrences are told in GMT while the school's clock is another, and the file does not say what it means by GMT"
            : "of its occurrences shift on the school's clock when the clocks change, since the series is not told in the school's time"
        warn(event, taken.count { $0.doubt != nil }, "\(clause); they are marked utc-shift")
    }

    /// Why none of the occurrences within the year can be used.
    private static func reason(noneOf within: [SeriesExpansion.Instance]) -> String {
        if within.isEmpty { return "it does not take place in the academic year" }
        let isShort = within.allSatisfy { $0.end.date == $0.time.date }
        return isShort ? "it has no whole minute on the school's clock" : "it ends on another day"
    }

    /// Of the occurrences outside the year. Those after it are no news of a series that has no end.
    private mutating func warn(
        _ event: CalendarEvent, _ instances: [SeriesExpansion.Instance], in year: ClosedRange<CivilDate>
    ) {
        let isEndless = event.rule?.rule.end == .never
        if isEndless {
            let reason = "the series has no end: it ends with the academic year here"
            warnings.append(EventRefusal(line: event.line, reason: reason))
        }
        let outside = instances.count { instance in
            instance.time.date < year.lowerBound || (instance.time.date > year.upperBound && !isEndless)
        }
        warn(event, outside, "of its occurrences lie outside the academic year and are left out")
    }

    private mutating func warn(_ event: CalendarEvent, _ count: Int, _ clause: String) {
        if count > 0 { warnings.append(EventRefusal(line: event.line, reason: "\(count) \(clause)")) }
    }

    mutating func warnOfIdleExceptions(
        _ event: CalendarEvent, _ index: InstanceIndex, in year: ClosedRange<CivilDate>
    ) {
        for (instance, line) in event.excepted where year.contains(instance.date) && index[instance].isEmpty {
            let reason =
                index.missed(by: instance).isEmpty
                ? "an EXDATE takes out nothing: the series has no occurrence then"
                : "an EXDATE names another time than the series has on that day: nothing of the day is used"
            warnings.append(EventRefusal(line: line, reason: reason))
        }
    }
}
