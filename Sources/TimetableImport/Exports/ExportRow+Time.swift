import Monitoring

/// At what time a row of an export is.
extension ExportRow {
    /// The name of the period; nil when the row has none.
    func period(besides ofDay: String?) throws(ImportNote) -> String? {
        guard let own = TimetableRow.name(text(.period)) else { return TimetableRow.name(ofDay) }
        guard TimetableRow.name(ofDay).map({ $0.lowercased() == own.lowercased() }) ?? true else {
            throw note(.period, "the period is another one than the day says")
        }
        return own
    }

    /// Times of its own before the period, whose times may have been others in the program that wrote the row.
    func time(on weekday: Weekday, period: String?) throws(ImportNote) -> TimetableRow.Time {
        guard let span = try span() else {
            guard let period else { throw note(.period, "the row says not when it is") }
            return .period(period)
        }
        guard period.map({ mayBe(span, $0, on: weekday) }) ?? true else {
            throw note(.period, "the times are not those of the period, nor near them")
        }
        return .span(span)
    }

    /// A period that the school does not know by this name may be at any time.
    private func mayBe(_ span: CivilSpan, _ period: String, on weekday: Weekday) -> Bool {
        let known = settings.periods.filter { row in
            row.name.lowercased() == period.lowercased() && row.days.contains(weekday)
        }
        return known.isEmpty || known.contains { $0.span.overlaps(span) }
    }

    /// Nil unless both a start and an end are there.
    private func span() throws(ImportNote) -> CivilSpan? {
        let ends = text(.times).map { $0.split { "-\u{2013}\u{2014}".contains($0) }.map(String.init) }
        let first = try minute(.start, besides: ends?.first)
        let last = try minute(.end, besides: ends?.count == 2 ? ends?.last : nil)
        guard let first, let last else { return nil }
        guard let span = CivilSpan(start: first, end: last) else {
            throw note(text(.end) == nil ? .times : .end, "the end is not later than the start")
        }
        // `1:30` of a clock of twelve hours.
        guard first >= .endOfNight else {
            throw note(text(.start) == nil ? .times : .start, "it begins before six in the morning")
        }
        return span
    }

    /// What a column of its own says, or else the column that holds both.
    private func minute(
        _ meaning: ColumnMapping.Meaning, besides ofTimes: String?
    ) throws(ImportNote) -> CivilMinute? {
        let own = try text(meaning).map { text throws(ImportNote) in try minute(text, meaning) }
        let other = try ofTimes.map { text throws(ImportNote) in try minute(text, .times) }
        guard let own, let other else { return own ?? other }
        guard own == other else { throw note(.times, "the times are others than start and end") }
        return own
    }

    private func minute(_ text: String, _ meaning: ColumnMapping.Meaning) throws(ImportNote) -> CivilMinute {
        guard let minute = ExportSpelling.time(text) else { throw note(meaning, "the time cannot be read") }
        return minute
    }
}
