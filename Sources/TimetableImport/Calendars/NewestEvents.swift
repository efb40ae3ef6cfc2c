/// Tells copies of the same event apart: of those with the same key the highest SEQUENCE counts, or the last in the file.
struct NewestEvents {
    private(set) var older: [CalendarComponent] = []
    private var newest: [String: CalendarComponent] = [:]

    init(_ events: [CalendarComponent], key: (CalendarComponent) -> String) {
        for event in events {
            guard let other = newest.updateValue(event, forKey: key(event)) else { continue }
            let isNewer = Self.sequence(of: event) >= Self.sequence(of: other)
            if !isNewer { newest[key(event)] = other }
            older.append(isNewer ? other : event)
        }
    }

    /// In the order of the file.
    var current: [CalendarComponent] { newest.values.sorted { $0.line < $1.line } }

    private static func sequence(of event: CalendarComponent) -> Int {
        event["SEQUENCE"].flatMap { Int($0.value) } ?? 0
    }
}
