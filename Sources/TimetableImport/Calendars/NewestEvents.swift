/// Tells copies of the same event apart. Of those with the same key the highest SEQUENCE counts, then the latest DTSTAMP (RFC
/// 5546 section 2.1.5), then the last one in the file.
struct NewestEvents {
    private struct Age: Comparable {
        let sequence: Int
        /// Seconds since 1970-01-01 00:00 UTC; none is older than any.
        let stamp: Int

        /// Of what stands more than once the newest counts: such an event is not used, and so may not give way to another.
        init(_ event: CalendarComponent) {
            sequence = event.all("SEQUENCE").compactMap { Int($0.value) }.max() ?? 0
            stamp = event.all("DTSTAMP").compactMap { CalendarTime($0.value)?.count }.max() ?? .min
        }

        static func < (one: Age, other: Age) -> Bool { (one.sequence, one.stamp) < (other.sequence, other.stamp) }
    }

    private(set) var older: [FeedEvent] = []
    private var newest: [String: (event: FeedEvent, age: Age)] = [:]

    /// `events` in the order of the file.
    init(_ events: [FeedEvent], key: (FeedEvent) -> String) {
        for event in events {
            let (key, age) = (key(event), Age(event.component))
            guard let other = newest[key] else {
                newest[key] = (event, age)
                continue
            }
            older.append(age < other.age ? event : other.event)
            if age >= other.age { newest[key] = (event, age) }
        }
    }

    /// In the order of the file.
    var current: [FeedEvent] { newest.values.map(\.event).sorted { $0.line < $1.line } }
}
