/// Tells copies of the same event apart: of those with the same key the highest SEQUENCE counts, or the last in the file.
struct NewestEvents {
    private(set) var older: [CalendarEntry] = []
    private var newest: [String: CalendarEntry] = [:]

    init(_ events: [CalendarEntry], key: (CalendarEntry) -> String) {
        for event in events {
            let key = key(event)
            guard let other = newest.updateValue(event, forKey: key) else { continue }
            let isNewer = Self.sequence(of: event) >= Self.sequence(of: other)
            if !isNewer { newest[key] = other }
            older.append(isNewer ? other : event)
        }
    }

    /// In the order of the file.
    var current: [CalendarEntry] { newest.values.sorted { $0.line < $1.line } }

    private static func sequence(of event: CalendarEntry) -> Int {
        event.component["SEQUENCE"].flatMap { Int($0.value) } ?? 0
    }
}
