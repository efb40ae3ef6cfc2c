/// The dated exceptions of everybody, by person and date.
package struct StaffExceptions: Hashable, Sendable {
    private var rows: [StaffNumber: [CivilDate: [StaffException]]] = [:]

    package static let none = StaffExceptions()

    package var people: Set<StaffNumber> { Set(rows.keys) }

    package func exceptions(of person: StaffNumber, on date: CivilDate) -> [StaffException] {
        rows[person]?[date] ?? []
    }

    mutating func add(_ exception: StaffException, of person: StaffNumber) {
        rows[person, default: [:]][exception.date, default: []].append(exception)
    }
}
