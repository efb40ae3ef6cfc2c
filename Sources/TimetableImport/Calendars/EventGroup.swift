import Monitoring

/// The events of one file that share a UID: a single event or a series, and what is said of single occurrences of it.
struct EventGroup {
    private let reader: EventReader
    private let settings: ImportSettings
    private var result = GroupResult()

    /// The result for `events`, in the order of the file.
    static func read(_ events: [CalendarComponent], reader: EventReader, settings: ImportSettings) -> GroupResult {
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
            result.refuse(event, error)
            for change in changes { result.refuse(change, "it changes a series that is not used") }
        }
    }

    /// The events without older copies of them, which are told.
    private mutating func current(
        _ events: [CalendarComponent], key: (CalendarComponent) -> String
    ) -> [CalendarComponent] {
        let newest = NewestEvents(events, key: key)
        for event in newest.older { result.refuse(event, "it is an older copy: a later one has the same UID") }
        return newest.current
    }

    /// The same for two spellings of one time.
    private func instanceKey(_ event: CalendarComponent) -> String {
        guard let instance = try? reader.instance(event) else { return event["RECURRENCE-ID"]?.value ?? "" }
        return "\(instance)"
    }

    /// What is said of one occurrence of a series that the file does not hold.
    private mutating func readAlone(_ change: CalendarComponent) {
        do throws(EventRefusal) {
            _ = try reader.instance(change)
            try add(change, of: nil)
        } catch {
            result.refuse(change, error)
        }
    }

    /// Throws where the series cannot be used, and then none of its changes.
    private mutating func read(_ component: CalendarComponent, changes: [CalendarComponent]) throws(EventRefusal) {
        let label = try label(of: component)
        let event = try reader.read(component)
        let instances = try SeriesExpansion(event, settings).instances()
        var named: [(change: CalendarComponent, instance: CalendarEvent.Instance?)] = []
        for change in changes { named.append((change, try reader.instance(change))) }

        // What EXDATE takes out is no part of the series (RFC 5545 section 3.8.5.1): there is nothing to change.
        let remaining = instances.filter { !$0.isExcepted }
        let index = InstanceIndex(remaining)
        var changed: Set<WallTime> = []
        for (change, instance) in named {
            changed.formUnion(index[instance])
            take(change, of: event, isOfSeries: !index[instance].isEmpty)
        }
        result.warnOfIdleExceptions(event, InstanceIndex(instances), in: settings.year)
        addUnchanged(remaining.filter { !changed.contains($0.time) }, of: event, component, label, changed)
    }

    /// The occurrences of which no change speaks. Changes are used also where none of these lies in the year.
    private mutating func addUnchanged(
        _ instances: [SeriesExpansion.Instance], of event: CalendarEvent, _ component: CalendarComponent,
        _ label: EventLabel, _ changed: Set<WallTime>
    ) {
        do throws(EventRefusal) {
            try result.add(
                instances, of: event, label: label, in: settings.year,
                isAllChanged: instances.isEmpty && !changed.isEmpty)
        } catch {
            result.refuse(component, error)
        }
    }

    private func label(of component: CalendarComponent) throws(EventRefusal) -> EventLabel {
        switch EventUse(component, settings) {
        case .row(let label): return label
        case .unused(let reason): throw EventRefusal(line: component.line, reason: reason)
        }
    }

    /// The new time of one occurrence, or that it does not take place.
    private mutating func take(_ change: CalendarComponent, of series: CalendarEvent, isOfSeries: Bool) {
        do throws(EventRefusal) {
            guard isOfSeries else {
                throw EventRefusal(line: change.line, reason: "it changes an occurrence that its series does not have")
            }
            try add(change, of: series)
        } catch {
            result.refuse(change, error)
        }
    }

    /// The one time of a change of `series`, which the file may not hold.
    private mutating func add(_ change: CalendarComponent, of series: CalendarEvent?) throws(EventRefusal) {
        let label = try label(of: change)
        let event = try reader.read(change)
        guard event.rule == nil, event.added.isEmpty else {
            throw EventRefusal(line: change.line, reason: "it changes one occurrence and has a rule of its own")
        }
        let instances = try SeriesExpansion(event, of: series, settings).instances()
        guard !instances.contains(where: \.isExcepted) else {
            throw EventRefusal(line: change.line, reason: "its own EXDATE takes it out")
        }
        try result.add(instances, of: event, label: label, in: settings.year)
    }
}
