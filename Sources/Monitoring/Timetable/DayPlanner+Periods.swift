import FlowModel

/// Lessons, cover and pauses.
extension DayPlanner {
    /// The person's periods in order of time, with break and lunch.
    func periods() -> [ScheduledPeriod] {
        // A row that names several days of a cycle is listed once on a day that may be any of them.
        let own = Set(slots.flatMap(periods(of:))) + exceptions.flatMap(coverGiven)
        let pauses = pausePlaces.filter { calendar.day(date, at: $0).kind == .teaching }.flatMap(pauses(at:))
        return (own + Set(pauses)).sorted { left, right in
            (left.interval.start, left.interval.end, left.citation)
                < (right.interval.start, right.interval.end, right.citation)
        }
    }

    /// The pieces of one slot that other slots, break and lunch leave; none on days without school.
    private func periods(of slot: PatternSlot) -> [ScheduledPeriod] {
        guard let kind = slot.kind, isListed(at: slot.place) else { return [] }
        return pieces(of: slot, kind).compactMap { span in
            let standing = standing(of: slot, kind, span)
            return period(span, kind, label: slot.label, place: slot.place, citation: slot.citation, standing)
        }
    }

    /// Of a duty, and of a club, nothing is taken out: they may well be in the lunch break.
    private func pieces(of slot: PatternSlot, _ kind: PeriodKind) -> [CivilSpan] {
        switch kind {
        case .lesson:
            let cutting = slots.filter { $0.kind?.cutsLesson ?? false && isCertain($0) }.map(\.span)
            return slot.span.subtracting(cutting + spansWithoutLesson(at: slot.place))
        case .cover: return slot.span.subtracting(spansWithoutLesson(at: slot.place))
        default: return [slot.span]
        }
    }

    /// Every break and lunch that may be those of the place.
    private func pauseSpans(at place: SchoolPlace) -> [CivilSpan] {
        calendar.periods.pauses(on: date.weekday, at: place).map(\.span)
    }

    /// The same, and registration and assembly of the school where they do not count.
    private func spansWithoutLesson(at place: SchoolPlace) -> [CivilSpan] {
        pauseSpans(at: place) + calendar.periods.uncounted(by: definition, on: date.weekday, at: place).map(\.span)
    }

    private func standing(of slot: PatternSlot, _ kind: PeriodKind, _ span: CivilSpan) -> Standing {
        if let reason = reasonOfPlace(slot.place, span) ?? reasonOfTime(slot.span) {
            return .notAssessed(reason: reason)
        }
        let touching = slots.filter { $0.kind != nil && $0.span.overlaps(span) }
        if let reason = unmapped(slot) ?? touching.lazy.compactMap(unmapped).first {
            return .notAssessed(reason: reason)
        }
        // One row that is an hour off, a break or a lesson, makes every time of the day doubtful.
        if slots.contains(where: { $0.doubt != nil && $0.kind != nil }) { return .notAssessed(reason: .doubtfulTime) }
        guard let exception = exceptions.first(where: { $0.span.overlaps(span) }) else { return .assessed }
        return .notAssessed(reason: exception.kind.reason)
    }

    /// What the person took for somebody else, without break and lunch and what else is no lesson. Of what was entered more than once, nothing counts twice.
    private func coverGiven(_ exception: StaffException) -> [ScheduledPeriod] {
        guard exception.kind == .coverGiven, isListed(at: exception.place) else { return [] }
        let contradiction = exceptions.first { $0.contradicts(exception) }
        let others = exceptions.filter { $0.stands(before: exception) }.map(\.span)
        return exception.span.subtracting(spansWithoutLesson(at: exception.place) + others).compactMap { span in
            let reason =
                reasonOfPlace(exception.place, span) ?? reasonOfTime(exception.span) ?? contradiction?.kind.reason
                ?? (exception.isChecked ? nil : .coverUnverified)
            return period(
                span, .cover, label: exception.label, place: exception.place, citation: exception.citation,
                reason.map(Standing.notAssessed(reason:)) ?? .assessed)
        }
    }

    /// Break and lunch that surely are those of the place.
    private func pauses(at place: SchoolPlace) -> [ScheduledPeriod] {
        let pauses = calendar.periods.pauses(on: date.weekday, at: place).filter { $0.audience.concerns(place) }
        return pauses.compactMap { pause in
            let kind: PeriodKind = pause.kind == .lunch ? .lunch : .breakTime
            return period(pause.span, kind, label: pause.name, place: nil, citation: pause.citation, .assessed)
        }
    }

    private func period(
        _ span: CivilSpan, _ kind: PeriodKind, label: String, place: SchoolPlace?, citation: String,
        _ standing: Standing
    ) -> ScheduledPeriod? {
        CivilTime.interval(date, span).map { interval in
            ScheduledPeriod(
                interval: interval, date: date, label: label, kind: kind, site: place?.site ?? "", citation: citation,
                countsAsLesson: definition.counted.contains(kind), standing: standing)
        }
    }

    /// Slots of a day without school are not shown. Those of a closed or unknown day are, as not assessed, and those of a place of which
    /// nobody can say whether it has school.
    private func isListed(at place: SchoolPlace) -> Bool {
        [.teaching, .closure, .unknown].contains(calendar.day(date, at: place).kind) || mayHaveSchool(at: place)
    }

    /// An INSET day or a holiday of one phase, and a row that says no phase.
    private func mayHaveSchool(at place: SchoolPlace) -> Bool {
        [.inset, .holiday].contains(calendar.day(date, at: place).kind)
            && calendar.day(date, surelyAt: place).kind == .teaching
    }

    /// Why what begins at this time is not assessed; nil when it is.
    private func reasonOfTime(_ span: CivilSpan) -> NotAssessedReason? {
        span.start < .endOfNight ? .atNight : nil
    }

    /// Why the calendar keeps this time at this place from being assessed; nil when it does not.
    private func reasonOfPlace(_ place: SchoolPlace, _ span: CivilSpan) -> NotAssessedReason? {
        if calendar.day(date, at: place).kind == .unknown { return .outsideCalendar }
        if mayHaveSchool(at: place) { return .offTimetable }
        let entry = calendar.disturbances(on: date, at: place).first { $0.span.overlaps(span) }
        return switch entry?.kind {
        case .earlyFinish: .earlyFinish
        case .offTimetable: .offTimetable
        case .some: .closure
        case .none: nil
        }
    }
}
