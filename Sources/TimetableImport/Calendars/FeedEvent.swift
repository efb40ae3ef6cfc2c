/// One VEVENT, and what the calendar in which it stands says of it.
struct FeedEvent: Sendable {
    let component: CalendarComponent
    /// Knows the zones of that calendar.
    let reader: EventReader
    /// Whether that calendar takes its events away.
    let isCancelled: Bool

    var line: Int { component.line }
    /// Whether it is about one occurrence of a series.
    var changesOne: Bool { component["RECURRENCE-ID"] != nil }

    func event() throws(EventRefusal) -> CalendarEvent { try reader.read(component) }
    /// Which occurrence it is about; nil for a series itself and for a single event.
    func instance() throws(EventRefusal) -> CalendarEvent.Instance? { try reader.instance(component) }
}
