import FlowModel

/// One row of the excess table: active time of one working day.
package struct DayObservation: Hashable, Sendable {
    package let day: WorkingDay
    package let active: ActiveTime
    /// Active time of services that are reported apart (YouTube).
    package let apart: ActiveTime
    /// Services counted in `active`, ascending.
    package let services: [ServiceID]
    /// Ordinals of the exchanges that `active` rests on, ascending.
    package let evidence: [Int]

    package init(
        day: WorkingDay, active: ActiveTime, apart: ActiveTime, services: [ServiceID], evidence: [Int]
    ) {
        self.day = day
        self.active = active
        self.apart = apart
        self.services = services
        self.evidence = evidence
    }
}
