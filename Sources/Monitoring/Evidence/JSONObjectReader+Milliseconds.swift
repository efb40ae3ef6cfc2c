import Custody
import FlowModel

/// Instants as evidence, plans and lapses write them: whole milliseconds since 1970 in UTC, of the times that the audit chain
/// can have. Whoever seals decides what stands there, and no figure may overflow on it.
extension JSONObjectReader {
    package mutating func milliseconds(_ name: String) -> Timestamp? {
        value(name).flatMap { instant($0, name) }
    }

    mutating func optionalMilliseconds(_ name: String) -> Timestamp? {
        value(name, required: false).flatMap { instant($0, name) }
    }

    private mutating func instant(_ value: JSONValue, _ name: String) -> Timestamp? {
        let instant = Timestamp(document: value)
        if instant == nil { refuse(name, "must be milliseconds since 1970, before the year 10000") }
        return instant
    }
}

extension Timestamp {
    /// Nil for anything but a whole number of such milliseconds.
    init?(document value: JSONValue) {
        guard let milliseconds = value.integer, AuditEntry.times.contains(milliseconds) else { return nil }
        self.init(milliseconds: milliseconds)
    }
}
