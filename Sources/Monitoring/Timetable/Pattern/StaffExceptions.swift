/// The dated exceptions of everybody, by person and date, and those of the school as a whole.
package struct StaffExceptions: Hashable, Sendable {
    private var rows: [StaffNumber: [CivilDate: [StaffException]]] = [:]
    /// What took lessons away from everybody, or from single sites and phases; in the order of the file.
    private(set) var school: [CalendarEntry] = []

    package static let none = StaffExceptions()

    package var people: Set<StaffNumber> { Set(rows.keys) }

    package func exceptions(of person: StaffNumber, on date: CivilDate) -> [StaffException] {
        rows[person]?[date] ?? []
    }

    /// Of everybody, in the order of the dates.
    var all: [(person: StaffNumber, exception: StaffException)] {
        rows.flatMap { person, dates in dates.values.joined().map { (person, $0) } }
            .sorted { ($0.exception.date, $0.person.text) < ($1.exception.date, $1.person.text) }
    }

    mutating func add(_ entry: CalendarEntry) { school.append(entry) }

    mutating func add(_ exception: StaffException, of person: StaffNumber) {
        rows[person, default: [:]][exception.date, default: []].append(exception)
    }
}
