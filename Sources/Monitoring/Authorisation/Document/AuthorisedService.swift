import Custody

/// Row 6: one service that may be looked at.
package struct AuthorisedService: Hashable, Sendable {
    package let service: ServiceID
    /// Why this service. YouTube needs one, because it is also a teaching tool (law page 0.4).
    package let reason: String?
    /// YouTube only: its use counts towards policy 5.5. Otherwise it is reported apart.
    package let countsInLessons: Bool

    package init(service: ServiceID, reason: String? = nil, countsInLessons: Bool = false) {
        self.service = service
        self.reason = reason
        self.countsInLessons = countsInLessons
    }

    init?(_ reader: inout JSONObjectReader) {
        let service = reader.string("service").flatMap { text in
            reader.read(text, "service", "must be the short name of a service, such as facebook") { ServiceID($0) }
        }
        let reason = reader.optionalText("reason")
        let countsInLessons = reader.optionalBool("counts_in_lessons")
        guard let service else { return nil }
        if countsInLessons != nil, service != .youtube {
            reader.refuse("counts_in_lessons", "is asked for youtube only: the others always count")
        }
        self.init(service: service, reason: reason, countsInLessons: countsInLessons ?? false)
    }

    var json: JSONValue {
        JSONObjectBuilder.object {
            $0.add("service", service.text)
            $0.add("reason", reason)
            if service == .youtube { $0.add("counts_in_lessons", countsInLessons) }
        }
    }
}
