/// What a calendar wants done with its events: its METHOD (RFC 5545 section 3.7.2, RFC 5546 section 3.2).
enum CalendarMethod: Hashable, Sendable {
    /// It tells of events: PUBLISH, REQUEST, ADD, or no METHOD at all.
    case tells
    /// It takes events away (RFC 5546 section 3.2.5).
    case cancels
    /// Why its events are not used: one lower-case sentence without a full stop.
    case refused(String)

    init(_ calendar: CalendarComponent) {
        let methods = Set(calendar.all("METHOD").map(\.keyword))
        switch methods.count > 1 ? "" : methods.first {
        case nil, "PUBLISH", "REQUEST", "ADD": self = .tells
        case "CANCEL": self = .cancels
        case "REPLY", "COUNTER", "DECLINECOUNTER", "REFRESH":
            self = .refused("its calendar answers or asks (METHOD): it schedules nothing")
        default: self = .refused("its calendar does not say what is meant by it (METHOD)")
        }
    }
}
