/// The weekly pattern of everybody, by person.
package struct TeachingPatterns: Hashable, Sendable {
    private var slots: [StaffNumber: [PatternSlot]] = [:]
    /// The same by weekday, as a new row is held against those of its own day alone.
    private var days: [StaffNumber: [Weekday: [PatternSlot]]] = [:]

    package var people: Set<StaffNumber> { Set(slots.keys) }

    /// The slots of a person in the order of the file; none for somebody without rows.
    package func slots(of person: StaffNumber) -> [PatternSlot] { slots[person] ?? [] }

    /// Those of one weekday, in the order of the file.
    func slots(of person: StaffNumber, on weekday: Weekday) -> [PatternSlot] { days[person]?[weekday] ?? [] }

    mutating func add(_ slot: PatternSlot, of person: StaffNumber) {
        slots[person, default: []].append(slot)
        days[person, default: [:]][slot.weekday, default: []].append(slot)
    }

    /// Whether a row depends on the day of a cycle of days.
    package var dependsOnCycleDays: Bool { slots.values.contains { $0.contains { $0.cycleDay != nil } } }

    /// Every cycle week that a row depends on.
    package var weeks: Set<String> { Set(slots.values.flatMap { $0.compactMap(\.week) }) }
}
