/// One component of an iCalendar file, such as an event, with what stands between its BEGIN and its END.
struct CalendarComponent: Sendable {
    /// In capital letters, such as `VEVENT`.
    let kind: String
    /// Of its BEGIN, counted from 1.
    let line: Int
    var properties: [ContentLine] = []
    var parts: [CalendarComponent] = []

    /// The first property of that name.
    subscript(_ name: String) -> ContentLine? { properties.first { $0.name == name } }

    /// The property of that name where it stands once.
    func only(_ name: String) -> ContentLine? { all(name).count == 1 ? self[name] : nil }

    func all(_ name: String) -> [ContentLine] { properties.filter { $0.name == name } }
    func parts(_ kind: String) -> [CalendarComponent] { parts.filter { $0.kind == kind } }
}
