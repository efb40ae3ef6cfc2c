import FlowModel

/// Works out one person's day from the calendar, the weekly pattern and the exceptions. Whatever is in doubt is kept
/// and marked as not assessed, so that a report can show what was left out and why.
struct DayPlanner {
    let date: CivilDate
    let calendar: SchoolCalendar
    /// Every slot of the person on this weekday that holds on the date and is, or may be, of this cycle week.
    let slots: [PatternSlot]
    let exceptions: [StaffException]
    let definition: LessonDefinition
    /// Whether the cycle week of the date is known.
    private let knowsWeek: Bool
    /// Whether the day of the cycle is known; where the school has none, no slot asks.
    private let knowsCycleDay: Bool
    /// Whether contracted hours are known for the person, on whatever day.
    private let hasContract: Bool

    init(
        date: CivilDate, calendar: SchoolCalendar, slots: [PatternSlot], exceptions: [StaffException],
        definition: LessonDefinition
    ) {
        let week = calendar.weeks.week(of: date)
        let cycleDay = calendar.cycleDays[date]
        self.date = date
        self.calendar = calendar
        self.exceptions = exceptions
        self.definition = definition
        self.knowsWeek = week != nil
        self.knowsCycleDay = cycleDay != nil
        self.hasContract = slots.contains { $0.use == .hours && $0.holds(on: date) }
        self.slots = slots.filter { slot in
            slot.weekday == date.weekday && slot.holds(on: date)
                && (week == nil || slot.week == nil || slot.week == week)
                && (cycleDay == nil || slot.cycleDay == nil || slot.cycleDay == cycleDay)
        }
    }

    /// What the day is for this person: teaching as soon as one of the places where the person works is open.
    func day() -> CalendarDay {
        let days = places.map { calendar.day(date, at: $0) }
        return days.first { $0.kind == .teaching } ?? days.first ?? calendar.day(date)
    }

    /// Contracted hours, or else the school's; without break and lunch, absence, and hours when the place is shut.
    func workingHours() -> IntervalSet {
        let hours = staffedPlaces.flatMap { place in
            hasContract
                ? slots.filter { $0.use == .hours && isCertain($0) && $0.doubt == nil && $0.place == place }.map(\.span)
                : calendar.periods.frames(.workingHours, on: date.weekday, at: place).map(\.span)
        }
        let pauses = pausePlaces.flatMap { calendar.periods.pauses(on: date.weekday, at: $0) }
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
    var places: [SchoolPlace] {
        slots.reduce(into: []) { places, slot in
            if !places.contains(slot.place) { places.append(slot.place) }
        }
    }

    /// The places whose break and lunch may be the person's: those of the lessons, and of the hours only where there are
    /// no lessons, since hours rarely say a phase.
    var pausePlaces: [SchoolPlace] {
        let ofPeriods = places.filter { place in slots.contains { $0.place == place && $0.kind != nil } }
        return ofPeriods.isEmpty ? places : ofPeriods
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
    var timeAway: IntervalSet {
        let away = exceptions.filter(\.kind.isAway).map(\.span)
        let shut = places.flatMap { calendar.disturbances(on: date, at: $0) }.filter { $0.kind == .closure }.map(\.span)
        return intervals(away + shut)
    }

    private func intervals(_ spans: [CivilSpan]) -> IntervalSet {
        IntervalSet(spans.compactMap { CivilTime.interval(date, $0) })
    }

    /// Whether the slot surely is of this week and this day of the cycle, and at this time.
    func isCertain(_ slot: PatternSlot) -> Bool { unmapped(slot) == nil }

    /// What the calendar would have to say for the slot to be certain; nil when it is.
    func unmapped(_ slot: PatternSlot) -> NotAssessedReason? {
        if slot.week != nil, !knowsWeek { return .unmappedWeek }
        if slot.cycleDay != nil, !knowsCycleDay { return .unmappedDay }
        return slot.lacksPeriod ? .noPeriod : nil
    }
}
