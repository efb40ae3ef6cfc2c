import Monitoring

/// The events of one file that share a UID: a single event or a series, and what is said of single occurrences of it.
struct EventGroup {
    private let settings: ImportSettings
    private var result = GroupResult()

    /// The result for `events`, in the order of the file.
    static func read(_ events: [FeedEvent], settings: ImportSettings) -> GroupResult {
        var group = EventGroup(settings: settings)
        group.read(events)
        return group.result
    }

    private init(settings: ImportSettings) {
        self.settings = settings
    }

    private mutating func read(_ events: [FeedEvent]) {
        let series = current(events.filter { !$0.changesOne }) { _ in "" }
        let changes = current(events.filter(\.changesOne), key: instanceKey)
        guard let event = series.first else {
            for change in changes { readAlone(change) }
            return
        }
        do throws(EventRefusal) {
            try read(event, changes: changes)
        } catch {
            result.refuse(event.component, error)
            for change in changes { result.refuse(change.component, "it changes a series that is not used") }
        }
    }

    /// The events without older copies of them, which are told.
    private mutating func current(
        _ events: [FeedEvent], key: (FeedEvent) -> String
    ) -> [FeedEvent] {
        let newest = NewestEvents(events, key: key)
        for event in newest.older {
            result.refuse(event.component, "it is an older copy: a later one has the same UID")
        }
        return newest.current
    }

    /// The same for two spellings of one time.
    private func instanceKey(_ event: FeedEvent) -> String {
        guard let instance = try? event.instance() else { return event.component["RECURRENCE-ID"]?.value ?? "" }
        return "\(instance)"
    }

    /// What is said of one occurrence of a series that the file does not hold.
    private mutating func readAlone(_ change: FeedEvent) {
        do throws(EventRefusal) {
            _ = try change.instance()
            try add(change, of: nil)
        } catch {
            result.refuse(change.component, error)
        }
    }

    /// Throws where the series cannot be used, and then none of its changes.
    private mutating func read(_ entry: FeedEvent, changes: [FeedEvent]) throws(EventRefusal) {
        let label = try label(of: entry)
        let event = try entry.event()
        let instances = try SeriesExpansion(event, settings).instances()
        result.count(instances)
        var named: [(change: FeedEvent, instance: CalendarEvent.Instance?)] = []
        for change in changes { named.append((change, try change.instance())) }

        // What EXDATE takes out is no part of the series (RFC 5545 section 3.8.5.1): there is nothing to change.
        let remaining = instances.filter { !$0.isExcepted }
        let index = InstanceIndex(remaining)
        var changed: Set<WallTime> = []
        for (change, instance) in named {
            let missed = index.missed(by: instance)
            changed.formUnion(index[instance] + missed)
            take(change, of: event, isOfSeries: !index[instance].isEmpty, missesADay: !missed.isEmpty)
        }
        result.warnOfIdleExceptions(event, InstanceIndex(instances), in: settings.year)
        addUnchanged(remaining.filter { !changed.contains($0.time) }, of: event, entry, label, changed)
    }

    /// The occurrences of which no change speaks. Changes are used also where none of these lies in the year.
    private mutating func addUnchanged(
        _ instances: [SeriesExpansion.Instance], of event: CalendarEvent, _ entry: FeedEvent,
        _ label: EventLabel, _ changed: Set<WallTime>
    ) {
        do throws(EventRefusal) {
            try result.add(
                instances, of: event, label: label, in: settings.year,
                isAllChanged: instances.isEmpty && !changed.isEmpty)
        } catch {
            result.refuse(entry.component, error)
        }
    }

    private func label(of entry: FeedEvent) throws(EventRefusal) -> EventLabel {
        switch EventUse(entry, settings) {
        case .row(let label): return label
        case .unused(let reason): throw EventRefusal(line: entry.line, reason: reason)
        }
    }

    /// The new time of one occurrence, or that it does not take place.
    private mutating func take(
        _ change: FeedEvent, of series: CalendarEvent, isOfSeries: Bool, missesADay: Bool
    ) {
        do throws(EventRefusal) {
            guard isOfSeries else {
                let reason = "it changes an occurrence that its series does not have"
                let more = missesADay ? ", on a day of which nothing is used therefore" : ""
                throw EventRefusal(line: change.line, reason: reason + more)
            }
            try add(change, of: series)
        } catch {
            result.refuse(change.component, error)
        }
    }

    /// The one time of a change of `series`, which the file may not hold.
    private mutating func add(_ change: FeedEvent, of series: CalendarEvent?) throws(EventRefusal) {
        let label = try label(of: change)
        let event = try change.event()
        guard event.rule == nil, event.added.isEmpty else {
            throw EventRefusal(line: change.line, reason: "it changes one occurrence and has a rule of its own")
        }
        let instances = try SeriesExpansion(event, of: series, isDetached: series == nil, settings).instances()
        guard !instances.contains(where: \.isExcepted) else {
            throw EventRefusal(line: change.line, reason: "its own EXDATE takes it out")
        }
        try result.add(instances, of: event, label: label, in: settings.year)
    }
}
