import Monitoring

/// What the file itself does not say.
package struct ImportSettings: Sendable {
    /// First and last date of the academic year, both included. Nothing outside it becomes a row.
    package var year: ClosedRange<CivilDate>
    /// What summary, category or code mean.
    package var words: WordTable
    /// What an entry is that no word explains; nil when nobody has said so, and such an entry is then not used.
    package var otherwise: TimetableRow.Kind?
    /// Whether a series that goes on beyond the year, or for ever, ends with it. Otherwise such a series is not used.
    package var endsSeriesWithYear: Bool
    /// The school's own, to hold the times of an export against; empty when they are not known.
    package var periods: [PeriodTime]
    package var className: String?
    package var site: String?
    package var phase: String?

    package init(
        year: ClosedRange<CivilDate>, words: WordTable = .standard, otherwise: TimetableRow.Kind? = nil,
        endsSeriesWithYear: Bool = false, periods: [PeriodTime] = [], className: String? = nil, site: String? = nil,
        phase: String? = nil
    ) {
        self.year = year
        self.words = words
        self.otherwise = otherwise
        self.endsSeriesWithYear = endsSeriesWithYear
        self.periods = periods
        self.className = className
        self.site = site
        self.phase = phase
    }
}
