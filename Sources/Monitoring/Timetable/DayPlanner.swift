import FlowModel

/// Works out one person's day from the calendar, the weekly pattern and the exceptions. Whatever is in doubt is kept
/// and marked as not assessed, so that a report can show what was left out and why.
struct DayPlanner {
    let date: CivilDate
    let calendar: SchoolCalendar
    /// Every slot of the person on this weekday that holds on the date and is, or may be, of this cycle week.
    private let slots: [PatternSlot]
    private let exceptions: [StaffException]
    private let definition: LessonDefinition
    /// Whether the cycle week of the date is known.
    private let knowsWeek: Bool
    /// Whether contracted hours are known for the person, on whatever day.
    private let hasContract: Bool

    init(
        date: CivilDate, calendar: SchoolCalendar, slots: [PatternSlot], exceptions: [StaffException],
        definition: LessonDefinition
    ) {
        let week = calendar.weeks.week(of: date)
        self.date = date
        self.calendar = calendar
        self.exceptions = exceptions
        self.definition = definition
        self.knowsWeek = week != nil
        self.hasContract = slots.contains { $0.use == .hours && $0.holds(on: date) }
        self.slots = slots.filter { slot in
            slot.weekday == date.weekday && slot.holds(on: date)
                && (week == nil || slot.week == nil || slot.week == week)
        }
    }

    /// What the day is for this person: teaching as soon as one of the places where the person works is open.
    func day() -> CalendarDay {
        let days = places.map { calendar.day(date, at: $0) }
        return days.first { $0.kind == .teaching } ?? days.first ?? calendar.day(date)
    }

    /// The person's periods in order of time, with break and lunch.
    func periods() -> [ScheduledPeriod] {
        let own = slots.flatMap(periods(of:)) + exceptions.flatMap(coverGiven)
        let pauses = places.filter { calendar.day(date, at: $0).kind == .teaching }.flatMap(pauses(at:))
        return (own + Set(pauses)).sorted { left, right in
            (left.interval.start, left.interval.end, left.citation)
                < (right.interval.start, right.interval.end, right.citation)
        }
    }

    /// Contracted hours, or else the school's; without break and lunch, absence, and hours when the place is shut.
    func workingHours() -> IntervalSet {
        let hours = staffedPlaces.flatMap { place in
            hasContract
                ? slots.filter { $0.use == .hours && isCertain($0) && $0.place == place }.map(\.span)
                : calendar.periods.frames(.workingHours, on: date.weekday, at: place).map(\.span)
        }
        let pauses = places.flatMap { calendar.periods.pauses(on: date.weekday, at: $0) }
        return intervals(hours).subtracting(intervals(pauses.map(\.span))).subtracting(timeAway)
    }

    /// When the premises at which the person works on this day are open to staff.
    func onSite() -> IntervalSet {
        let frames = staffedPlaces.flatMap {
            calendar.periods.frames(.onSite, on: date.weekday, at: $0)
        }
        return intervals(frames.map(\.span)).subtracting(timeAway)
    }

    /// The places of the day's slots, without repetition, in the order of the file.
    private var places: [SchoolPlace] {
        slots.reduce(into: []) { places, slot in
            if !places.contains(slot.place) { places.append(slot.place) }
        }
    }

    /// The places at which the person surely is on this day, and where staff work: when pupils are taught, and on INSET
    /// days.
    private var staffedPlaces: [SchoolPlace] {
        places.filter { place in
            slots.contains { $0.place == place && isCertain($0) }
                && [.teaching, .inset].contains(calendar.day(date, at: place).kind)
        }
    }

    /// Away, or the place surely or possibly shut for a part of the day.
    private var timeAway: IntervalSet {
        let away = exceptions.filter(\.kind.isAway).map(\.span)
        let shut = places.flatMap { calendar.disturbances(on: date, at: $0) }.filter { $0.kind == .closure }.map(\.span)
        return intervals(away + shut)
    }

    private func intervals(_ spans: [CivilSpan]) -> IntervalSet {
        IntervalSet(spans.compactMap { CivilTime.interval(date, $0) })
    }
}

/// Lessons, cover and pauses.
extension DayPlanner {
    /// The pieces of one slot that other slots, break and lunch leave; none on days without school.
    private func periods(of slot: PatternSlot) -> [ScheduledPeriod] {
        guard let kind = slot.kind, isListed(at: slot.place) else { return [] }
        return pieces(of: slot, kind).compactMap { span in
            let standing = standing(of: slot, kind, span)
            return period(span, kind, label: slot.label, place: slot.place, citation: slot.citation, standing)
        }
    }

    private func pieces(of slot: PatternSlot, _ kind: PeriodKind) -> [CivilSpan] {
        guard kind == .lesson else { return [slot.span] }
        let cutting = slots.filter { $0.kind?.cutsLesson ?? false && isCertain($0) }.map(\.span)
        let pauses = calendar.periods.pauses(on: date.weekday, at: slot.place).map(\.span)
        return slot.span.subtracting(cutting + pauses)
    }

    private func standing(of slot: PatternSlot, _ kind: PeriodKind, _ span: CivilSpan) -> Standing {
        if let reason = reasonOfPlace(slot.place, span) { return .notAssessed(reason: reason) }
        let mayBeCut = slots.contains { other in
            !isCertain(other) && other.kind != nil && other.span.overlaps(span)
        }
        if !isCertain(slot) || mayBeCut { return .notAssessed(reason: .unmappedWeek) }
        guard let exception = exceptions.first(where: { $0.span.overlaps(span) }) else { return .assessed }
        return .notAssessed(reason: exception.kind.reason)
    }

    /// A lesson that the person took for somebody else.
    private func coverGiven(_ exception: StaffException) -> [ScheduledPeriod] {
        guard exception.kind == .coverGiven, isListed(at: exception.place) else { return [] }
        let contradiction = exceptions.first { other in
            other.kind != .coverGiven && other.span.overlaps(exception.span)
        }
        let reason =
            reasonOfPlace(exception.place, exception.span) ?? contradiction?.kind.reason
            ?? (exception.isChecked ? nil : .coverUnverified)
        let standing = reason.map(Standing.notAssessed(reason:)) ?? .assessed
        let period = period(
            exception.span, .cover, label: exception.label, place: exception.place, citation: exception.citation,
            standing)
        return period.map { [$0] } ?? []
    }

    private func pauses(at place: SchoolPlace) -> [ScheduledPeriod] {
        calendar.periods.pauses(on: date.weekday, at: place).compactMap { pause in
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

    /// Slots of a day without school are not shown, those of a closed or unknown day are, as not assessed.
    private func isListed(at place: SchoolPlace) -> Bool {
        [.teaching, .closure, .unknown].contains(calendar.day(date, at: place).kind)
    }

    /// Why the calendar keeps this time at this place from being assessed; nil when it does not.
    private func reasonOfPlace(_ place: SchoolPlace, _ span: CivilSpan) -> NotAssessedReason? {
        if calendar.day(date, at: place).kind == .unknown { return .outsideCalendar }
        let entry = calendar.disturbances(on: date, at: place).first { $0.span.overlaps(span) }
        return switch entry?.kind {
        case .earlyFinish: .earlyFinish
        case .offTimetable: .offTimetable
        case .some: .closure
        case .none: nil
        }
    }

    /// Whether the slot surely is of this cycle week.
    private func isCertain(_ slot: PatternSlot) -> Bool { slot.week == nil || knowsWeek }
}
