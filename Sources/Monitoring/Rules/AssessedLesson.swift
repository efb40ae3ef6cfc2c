import FlowModel

/// One scheduled lesson of the subject, as the rules look at it.
package struct AssessedLesson: Hashable, Sendable {
    package let interval: Interval
    /// As the timetable names it, such as `Y4 maths`.
    package let label: String
    /// Where the timetable says so, such as `timetable.csv:12`.
    package let citation: String
    /// Whether it may be judged at all.
    package let standing: Standing

    package init(interval: Interval, label: String, citation: String, standing: Standing) {
        self.interval = interval
        self.label = label
        self.citation = citation
        self.standing = standing
    }
}
