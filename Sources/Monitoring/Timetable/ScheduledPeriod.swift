import FlowModel

/// One slot of one person on one date.
package struct ScheduledPeriod: Hashable, Sendable {
    /// The whole slot, before any tolerance at its edges.
    package let interval: Interval
    package let date: CivilDate
    /// `Y4 maths`, or what kind of slot it is.
    package let label: String
    package let kind: PeriodKind
    /// Empty where the timetable does not say.
    package let site: String
    /// The row that it comes from, as `timetable.csv:12`.
    package let citation: String
    /// Whether it is lesson time by definition C0 and the school's choice. That alone does not allow a judgement:
    /// see `standing`.
    package let countsAsLesson: Bool
    package let standing: Standing

    init(
        interval: Interval, date: CivilDate, label: String, kind: PeriodKind, site: String, citation: String,
        countsAsLesson: Bool, standing: Standing
    ) {
        self.interval = interval
        self.date = date
        self.label = label
        self.kind = kind
        self.site = site
        self.citation = citation
        self.countsAsLesson = countsAsLesson
        self.standing = standing
    }

    /// Lesson time that the rules may judge.
    package var isAssessedLesson: Bool { countsAsLesson && standing.isAssessed }
}
