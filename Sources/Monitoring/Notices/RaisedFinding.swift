import Custody
import FlowModel

/// That a finding arose while its window was open, and when: no service, no minutes, no evidence.
package struct RaisedFinding: Hashable, Sendable {
    /// Its name in every report.
    package let reference: FindingReference
    /// The time that was looked at, from start to end: the lesson less its edges, the working day, or ten of them.
    package internal(set) var interval: Interval
    /// When it was first found, by the clock of the service.
    package let raisedAt: Timestamp
    /// False where later evidence explained it (an embed, a device that polls): it was told, and no longer counts.
    package internal(set) var stands: Bool

    package var clause: PolicyClause { reference.clause }

    package init(reference: FindingReference, interval: Interval, raisedAt: Timestamp, stands: Bool = true) {
        self.reference = reference
        self.interval = interval
        self.raisedAt = raisedAt
        self.stands = stands
    }
}

/// As the service keeps it over a restart, sealed from everybody: what was told is not told again.
extension RaisedFinding {
    package var json: JSONValue {
        JSONObjectBuilder.object {
            $0.add("finding", reference.description)
            $0.add("from", interval.start)
            $0.add("until", interval.end)
            $0.add("raised_at", raisedAt)
            $0.add("stands", stands)
        }
    }

    init?(_ reader: inout JSONObjectReader) {
        let reference = reader.finding("finding")
        let start = reader.instant("from")
        let end = reader.instant("until")
        let raisedAt = reader.instant("raised_at")
        let stands = reader.bool("stands")
        guard let reference, let start, let end, let raisedAt, let stands else { return nil }
        guard let interval = Interval(start: start, end: end) else {
            reader.refuse("until", "must not lie before from")
            return nil
        }
        self.init(reference: reference, interval: interval, raisedAt: raisedAt, stands: stands)
    }
}
