import FlowModel

/// Rows out of which the times of the school day take more than whoever wrote them may have meant.
extension TimetableGaps {
    static func takenOut(
        _ slots: some Sequence<PatternSlot>, _ calendar: SchoolCalendar, _ definition: LessonDefinition
    ) -> [ConfigurationFault] {
        // A row of several days may lie in the lunch of one of them alone.
        let lessons = slots.filter { $0.kind == .lesson || $0.kind == .cover }
        let whole = lessons.filter { slot in
            slot.span.subtracting(cuts(of: slot, calendar, definition).map(\.span)).isEmpty
        }
        let gone = Set(whole.map(\.citation))
        let parts = { (isOfSome: (PatternSlot, Audience) -> Bool) in
            lessons.filter { slot in
                !gone.contains(slot.citation)
                    && cuts(of: slot, calendar, definition).contains {
                        $0.span.overlaps(slot.span) && isOfSome(slot, $0.audience)
                    }
            }
        }
        return told(
            whole, "nothing is left of the row: it lies in break, lunch, or another time without lessons",
            hint: "give the row its phase and site, mend its times, or make a duty of it")
            + told(
                parts { $0.place.phase == nil && !$1.phases.isEmpty },
                "the row names no phase, and times of single phases are taken out of it",
                hint: "give the row its phase, or import with --phase: its lesson may be longer")
            + told(
                parts { $0.place.site == nil && !$1.sites.isEmpty },
                "the row names no site, and times of single sites are taken out of it",
                hint: "give the row its site, or import with --site: its lesson may be longer")
    }

    private static func cuts(
        of slot: PatternSlot, _ calendar: SchoolCalendar, _ definition: LessonDefinition
    ) -> [PeriodTime] {
        calendar.periods.pauses(on: slot.weekday, at: slot.place)
            + calendar.periods.uncounted(by: definition, on: slot.weekday, at: slot.place)
    }

    /// Each row once, with the first day on which it is so.
    static func told(_ slots: [PatternSlot], _ problem: String, hint: String) -> [ConfigurationFault] {
        let rows = unique(slots)
        guard rows.count > few, let first = rows.first else {
            return rows.map { fault($0, "on \($0.weekday.name) \(problem)", hint: hint) }
        }
        let more = "so it is with \(rows.count - 1) more rows"
        return [fault(first, "on \(first.weekday.name) \(problem); \(more)", hint: hint)]
    }
}
