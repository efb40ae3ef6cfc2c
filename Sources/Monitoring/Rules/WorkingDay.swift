import FlowModel

/// One school day of the subject, as the excess rule looks at it.
package struct WorkingDay: Hashable, Sendable {
    package let date: CivilDate
    /// Working time outside breaks and lunch.
    package let working: IntervalSet

    package init(date: CivilDate, working: IntervalSet) {
        self.date = date
        self.working = working
    }
}
