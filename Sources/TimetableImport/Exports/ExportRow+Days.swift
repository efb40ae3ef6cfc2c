import Monitoring

/// On which days a row of an export is.
extension ExportRow {
    /// The weekday, of the date where there is one, and what stands beside it.
    func day() throws(ImportNote) -> WeekSpelling.Day {
        let named = text(.day).flatMap(WeekSpelling.day)
        guard let date = try date(.date) else {
            guard text(.day) != nil else { throw note(.day, "the row says not on which day") }
            guard let named else { throw note(.day, "the day cannot be read") }
            return named
        }
        guard text(.day) == nil || named != nil else { throw note(.day, "the day cannot be read") }
        guard named.map({ $0.weekday == date.weekday }) ?? true else {
            throw note(.date, "the date is of another weekday than the day: dates are read as day, month, year")
        }
        return WeekSpelling.Day(weekday: date.weekday, week: named?.week, period: named?.period)
    }

    /// First and last date, cut to the academic year.
    func dates() throws(ImportNote) -> ClosedRange<CivilDate> {
        let first = try date(.from) ?? settings.year.lowerBound
        let last = try date(.to) ?? settings.year.upperBound
        if let date = try date(.date) {
            guard settings.year.contains(date) else { throw note(.date, "the date lies outside the academic year") }
            guard first <= date, date <= last else {
                throw note(.date, "the date lies outside the first and the last date of the row")
            }
            return date...date
        }
        let (from, to) = (max(first, settings.year.lowerBound), min(last, settings.year.upperBound))
        guard from <= to else {
            throw note(.from, "the dates lie outside the academic year, or the last is the earlier")
        }
        return from...to
    }

    func week(besides ofDay: String?) throws(ImportNote) -> String? {
        guard let own = WeekSpelling.week(text(.week) ?? "") else { return ofDay }
        guard ofDay.map({ $0.lowercased() == own.lowercased() }) ?? true else {
            throw note(.week, "the week is another one than the day says")
        }
        return own
    }

    private func date(_ meaning: ColumnMapping.Meaning) throws(ImportNote) -> CivilDate? {
        guard let text = text(meaning) else { return nil }
        guard let date = ExportSpelling.date(text) else { throw note(meaning, "the date cannot be read") }
        return date
    }
}
