import FlowModel

/// Where the timetable and the staff list say different things of one person.
extension TimetableGaps {
    /// - Parameter directory: the staff list; people whom it does not name are faults elsewhere.
    package static func find(_ lessonTime: LessonTime, among directory: IdentityDirectory) -> [ConfigurationFault] {
        guard let calendar = lessonTime.calendar else { return [] }
        let known = directory.employees.map { ($0, lessonTime.patterns.slots(of: $0.staffNumber)) }
        let rows = known.flatMap { employee, slots in
            elsewhere(slots, employee.sites) + afterLeaving(slots, employee.leavesOn, calendar)
        }
        return rows + (calendar.hasSeveralSites ? withoutSite(known.flatMap(\.1)) : [])
    }

    private static func withoutSite(_ slots: [PatternSlot]) -> [ConfigurationFault] {
        told(
            slots.filter { $0.kind != nil && $0.place.site == nil }, "the row names no site of the school",
            hint: "give the row its site, or import with --site: a closure of any site takes its lesson, and an "
                + "authorisation for single sites does not reach it")
    }

    private static func elsewhere(_ slots: [PatternSlot], _ sites: Set<String>) -> [ConfigurationFault] {
        let strange = slots.filter { slot in slot.place.site.map { !sites.contains($0) } ?? false }
        return unique(strange).map { slot in
            fault(
                slot, "the row is of a site that the staff list does not name for this person",
                hint: "mend the row's \"site\", or add the site in staff.csv")
        }
    }

    /// One remark for the person: nobody ends each row by itself.
    private static func afterLeaving(
        _ slots: [PatternSlot], _ last: CivilDate?, _ calendar: SchoolCalendar
    ) -> [ConfigurationFault] {
        guard let last, last < calendar.range.upperBound else { return [] }
        let later = slots.first { slot in slot.to.map { $0 > last } ?? true }
        return later.map { slot in
            fault(
                slot, "rows of this person go on after \(last), the last day in the staff list",
                hint: "end them with \"to\", or mend \"leaves_on\" in staff.csv")
        }.map { [$0] } ?? []
    }
}
