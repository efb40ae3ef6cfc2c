/// The times of the school day, by weekday, phase and site.
package struct PeriodTimes: Hashable, Sendable {
    package let rows: [PeriodTime]

    /// Every phase that a row names.
    package var phases: Set<String> { rows.reduce(into: []) { $0.formUnion($1.audience.phases) } }

    /// The period of this name; nil when there is none for this weekday and place.
    func period(_ name: String, on weekday: Weekday, at place: SchoolPlace) -> PeriodTime? {
        rows.first { row in
            row.name == name && !row.kind.isFrame && row.days.contains(weekday) && row.audience.concerns(place)
        }
    }

    /// Break and lunch that may be those of the place.
    func pauses(on weekday: Weekday, at place: SchoolPlace) -> [PeriodTime] {
        rows.filter { $0.kind.isPause && $0.days.contains(weekday) && $0.audience.mayConcern(place) }
    }

    /// Registration and assembly that may be those of the place, where the school does not count them.
    func uncounted(by definition: LessonDefinition, on weekday: Weekday, at place: SchoolPlace) -> [PeriodTime] {
        rows.filter { row in
            row.days.contains(weekday) && row.audience.mayConcern(place)
                && row.kind.use.map { !definition.counted.contains($0) } ?? false
        }
    }

    /// The frames of one kind that surely hold at the place.
    func frames(_ kind: PeriodTime.Kind, on weekday: Weekday, at place: SchoolPlace) -> [PeriodTime] {
        rows.filter { $0.kind == kind && $0.days.contains(weekday) && $0.audience.concerns(place) }
    }
}
