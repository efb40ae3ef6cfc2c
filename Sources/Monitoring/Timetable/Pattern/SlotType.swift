/// What the column `type` of `timetable.csv` may say: the kinds of period, and `hours`.
package enum SlotType: String, Hashable, Sendable, CaseIterable {
    case lesson, registration, assembly, duty, club, cover, ppa, free, leadership
    case breakTime = "break"
    case lunch, hours

    var use: PatternSlot.Use { PeriodKind(rawValue: rawValue).map(PatternSlot.Use.period) ?? .hours }
    var name: String { PeriodKind(rawValue: rawValue)?.name ?? rawValue }
}
