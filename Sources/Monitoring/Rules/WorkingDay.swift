import FlowModel

/// One school day of the subject, as the excess rule looks at it.
package struct WorkingDay: Hashable, Sendable {
    /// The civil date, such as `2026-04-27`; dates sort as their text does.
    package let date: String
    /// Working time outside breaks and lunch.
    package let working: IntervalSet

    package init(date: String, working: IntervalSet) {
        self.date = date
        self.working = working
    }
}
