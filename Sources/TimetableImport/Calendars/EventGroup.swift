import Monitoring

/// The events of one file that share a UID: a single event or a series, and what is said of single occurrences of it.
struct EventGroup {
    /// What came of the group.
    struct Result {
        var occurrences: [Occurrence] = []
        var unused: [EventRefusal] = []
        var warnings: [EventRefusal] = []
        /// How many of the events were used.
        var understood = 0
    }

    private let reader: EventReader
    private let settings: ImportSettings
    private var result = Result()

    /// The result for `events`, in the order of the file.
    static func read(_ events: [CalendarComponent], reader: EventReader, settings: ImportSettings) -> Result {
        var group = EventGroup(reader: reader, settings: settings)
        group.read(events)
        return group.result
    }

    private init(reader: EventReader, settings: ImportSettings) {
        self.reader = reader
        self.settings = settings
    }

    private mutating func read(_ events: [CalendarComponent]) {
        let series = current(events.filter { $0["RECURRENCE-ID"] == nil }) { _ in "" }
        let changes = current(events.filter { $0["RECURRENCE-ID"] != nil }, key: instanceKey)
        guard let event = series.first else {
            for change in changes { readAlone(change) }
            return
        }
        do throws(EventRefusal) {
            try read(event, changes: changes)
        } catch {
            result = Result(unused: result.unused.filter { refusal in !changes.contains { $0.line == refusal.line } })
            result.unused.append(EventRefusal(line: event.line, reason: Self.reason(error, of: event)))
            let reason = "it changes a series that is not used"
            result.unused += changes.map { EventRefusal(line: $0.line, reason: reason) }
        }
    }

    /// The events without older copies of them, which are told.
    private mutating func current(
        _ events: [CalendarComponent], key: (CalendarComponent) -> String
    ) -> [CalendarComponent] {
        let newest = NewestEvents(events, key: key)
        let reason = "it is an older copy: a later one has the same UID"
        result.unused += newest.older.map { EventRefusal(line: $0.line, reason: reason) }
        return newest.current
    }

    /// The same for two spellings of one time.
    private func instanceKey(_ event: CalendarComponent) -> String {
        guard let instance = try? reader.instance(event) else { return event["RECURRENCE-ID"]?.value ?? "" }
        return "\(instance)"
    }

    /// The line of the event comes first; another one that is at fault is named.
    private static func reason(_ refusal: EventRefusal, of event: CalendarComponent) -> String {
        refusal.line == event.line ? refusal.reason : "\(refusal.reason) (line \(refusal.line))"
    }

    /// What is said of one occurrence of a series that the file does not hold.
    private mutating func readAlone(_ event: CalendarComponent) {
        do throws(EventRefusal) {
            _ = try reader.instance(event)
            try read(event, changes: [])
        } catch {
            result.unused.append(EventRefusal(line: event.line, reason: Self.reason(error, of: event)))
        }
    }

    private mutating func read(_ component: CalendarComponent, changes: [CalendarComponent]) throws(EventRefusal) {
        let label = try label(of: component)
        let event = try reader.read(component)
        let instances = try SeriesExpansion(event, settings).instances()
        var changed: Set<WallTime> = []
        for change in changes {
            let named = try reader.instance(change)
            let times = instances.map(\.time).filter { named?.names($0) == true }
            changed.formUnion(times)
            take(change, isOfSeries: !times.isEmpty)
        }
        warnOfIdleExceptions(event, instances)
        let left = instances.filter { !$0.isExcepted && !changed.contains($0.time) }
        try add(left, of: event, label: label, isAllChanged: left.isEmpty && !changed.isEmpty)
    }

    private func label(of component: CalendarComponent) throws(EventRefusal) -> EventLabel {
        switch EventUse(component, settings) {
        case .row(let label): return label
        case .unused(let reason): throw EventRefusal(line: component.line, reason: reason)
        }
    }

    /// The new time of one occurrence, or that it does not take place.
    private mutating func take(_ change: CalendarComponent, isOfSeries: Bool) {
        do throws(EventRefusal) {
            guard isOfSeries else {
                throw EventRefusal(line: change.line, reason: "it changes an occurrence that its series does not have")
            }
            let label = try label(of: change)
            let event = try reader.read(change)
            guard event.rule == nil else {
                throw EventRefusal(line: change.line, reason: "it changes one occurrence and has a rule of its own")
            }
            try add(try SeriesExpansion(event, settings).instances(), of: event, label: label, isAllChanged: false)
        } catch {
            result.unused.append(EventRefusal(line: change.line, reason: Self.reason(error, of: change)))
        }
    }

    private mutating func add(
        _ instances: [SeriesExpansion.Instance], of event: CalendarEvent, label: EventLabel, isAllChanged: Bool
    ) throws(EventRefusal) {
        let within = instances.filter { settings.year.contains($0.time.date) }
        let occurrences = within.compactMap { instance in
            Occurrence(
                start: instance.time, length: event.length, line: event.line, label: label, doubt: instance.doubt)
        }
        guard !occurrences.isEmpty || isAllChanged else {
            let reason = within.isEmpty ? "it does not take place in the academic year" : "it ends on another day"
            throw EventRefusal(line: event.line, reason: reason)
        }
        result.occurrences += occurrences
        result.understood += 1
        if event.rule?.rule.end == .never {
            let reason = "the series has no end: it ends with the academic year here"
            result.warnings.append(EventRefusal(line: event.line, reason: reason))
        }
        warn(event, instances.count - within.count, "of its occurrences lie outside the academic year and are left out")
        warn(event, within.count - occurrences.count, "of its occurrences end on another day and are left out")
        let clause =
            "of its occurrences shift on the school's clock when the clocks change, since the series is not told"
        warn(event, occurrences.count { $0.doubt != nil }, "\(clause) in the school's time; they are marked utc-shift")
    }

    private mutating func warn(_ event: CalendarEvent, _ count: Int, _ clause: String) {
        if count > 0 { result.warnings.append(EventRefusal(line: event.line, reason: "\(count) \(clause)")) }
    }

    private mutating func warnOfIdleExceptions(_ event: CalendarEvent, _ instances: [SeriesExpansion.Instance]) {
        let times = Set(instances.map { CalendarEvent.Instance.time($0.time) })
        let dates = Set(instances.map { CalendarEvent.Instance.date($0.time.date) })
        for (instance, line) in event.excepted where settings.year.contains(instance.date) {
            guard !times.contains(instance), !dates.contains(instance) else { continue }
            let reason = "an EXDATE takes out nothing: the series has no occurrence then"
            result.warnings.append(EventRefusal(line: line, reason: reason))
        }
    }
}
