/// A day of the week, Monday first as ISO 8601 counts.
package enum Weekday: Int, Hashable, Comparable, Sendable, CaseIterable {
    case monday = 1
    case tuesday, wednesday, thursday, friday, saturday, sunday

    package var isWeekend: Bool { self >= .saturday }

    package static func < (earlier: Weekday, later: Weekday) -> Bool { earlier.rawValue < later.rawValue }

    /// `Monday`
    package var name: String {
        switch self {
        case .monday: "Monday"
        case .tuesday: "Tuesday"
        case .wednesday: "Wednesday"
        case .thursday: "Thursday"
        case .friday: "Friday"
        case .saturday: "Saturday"
        case .sunday: "Sunday"
        }
    }

    /// Reads `mon` or `Monday` in any case; anything else is nil.
    package init?(_ text: String) {
        let word = text.lowercased()
        let match = Weekday.allCases.first { $0.name.lowercased() == word || $0.name.lowercased().prefix(3) == word }
        guard let match else { return nil }
        self = match
    }

    /// Reads `mon-fri`, one name, or names between semicolons; nil when any part is not understood, when a range runs
    /// backwards, or when there is none.
    package static func set(_ text: String) -> Set<Weekday>? {
        var days: Set<Weekday> = []
        for part in text.split(separator: ";", omittingEmptySubsequences: false) {
            let ends = part.split(separator: "-", omittingEmptySubsequences: false).map { name in
                Weekday(String(name.trimmingBlanks()))
            }
            guard ends.count <= 2, let first = ends.first ?? nil, let last = ends.last ?? nil, first <= last else {
                return nil
            }
            days.formUnion(allCases.filter { first <= $0 && $0 <= last })
        }
        return days.isEmpty ? nil : days
    }
}

extension Substring {
    /// The text without blanks at its ends.
    func trimmingBlanks() -> Substring {
        var text = self
        while text.first == " " { text.removeFirst() }
        while text.last == " " { text.removeLast() }
        return text
    }
}
