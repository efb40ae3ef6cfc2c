/// What the column `type` of `timetable.csv` may say: the kinds of period, and `hours`.
package enum SlotType: String, Hashable, Sendable, CaseIterable {
    case lesson, registration, assembly, duty, club, cover, ppa, free, leadership
    case breakTime = "break"
    case lunch, hours

    var use: PatternSlot.Use { PeriodKind(rawValue: rawValue).map(PatternSlot.Use.period) ?? .hours }
    var name: String { PeriodKind(rawValue: rawValue)?.name ?? rawValue }
}

extension SlotType {
    /// Whether such a row says that the person had pupils then, if the school counts it.
    package var saysPupils: Bool {
        switch self {
        case .lesson, .registration, .assembly, .duty, .club, .cover: true
        case .ppa, .free, .leadership, .breakTime, .lunch, .hours: false
        }
    }
}
