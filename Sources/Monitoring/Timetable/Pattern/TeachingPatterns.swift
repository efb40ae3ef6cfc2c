/// The weekly pattern of everybody, by person.
package struct TeachingPatterns: Hashable, Sendable {
    private var slots: [StaffNumber: [PatternSlot]] = [:]

    package var people: Set<StaffNumber> { Set(slots.keys) }

    /// The slots of a person in the order of the file; none for somebody without rows.
    package func slots(of person: StaffNumber) -> [PatternSlot] { slots[person] ?? [] }

    mutating func add(_ slot: PatternSlot, of person: StaffNumber) {
        slots[person, default: []].append(slot)
    }

    /// Every cycle week that a row depends on.
    package var weeks: Set<String> { Set(slots.values.flatMap { $0.compactMap(\.week) }) }
}
