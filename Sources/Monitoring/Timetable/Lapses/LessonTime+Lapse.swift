import FlowModel

/// What became known after a plan was fixed.
extension LessonTime {
    /// What the plan has, and these records of the same person no longer have; nil where nothing fell away.
    ///
    /// Of time that had passed when it became known only what the records state is taken away: absence, cover, a closure, a
    /// day without school. That a row is not there any more says nothing of the past, since a timetable is replaced when a term
    /// ends and when somebody leaves.
    ///
    /// - Parameter knownAt: when these records were taken.
    package func lapse(of plan: DayPlan, of person: StaffNumber, knownAt: Timestamp) -> DayLapse? {
        let later = dayPlan(of: person, on: plan.date)
        let coming = IntervalSet([Interval(start: knownAt, end: Timestamp(milliseconds: .max))].compactMap(\.self))
        let believed = coming.union(timeAway(of: person, on: plan.date))
        let lapse = DayLapse(
            date: plan.date, lessons: later.reasons(forLosing: plan.assessedLessons).flatMap { $0.within(coming) },
            workingHours: plan.workingHours.subtracting(later.workingHours).intersection(believed),
            onSite: plan.onSite.subtracting(later.onSite).intersection(believed))
        return lapse.isEmpty ? nil : lapse
    }
}

extension DayPlan {
    /// Why time is no assessed lesson by this plan, piece by piece, in order.
    fileprivate func reasons(forLosing earlier: [ScheduledPeriod]) -> [StatedLapse] {
        var left = IntervalSet(earlier.map(\.interval)).subtracting(IntervalSet(assessedLessons.map(\.interval)))
        var pieces: [StatedLapse] = []
        for lesson in lessons {
            guard case .notAssessed(let reason) = lesson.standing else { continue }
            let own = left.clipped(to: lesson.interval)
            pieces += own.intervals.map { StatedLapse($0, reason, isStated: reason.isStated) }
            left = left.subtracting(own)
        }
        let saysNoSchool = gap == nil && kind != .teaching && kind != .unknown
        pieces += left.intervals.map { StatedLapse($0, gap ?? .lapsed, isStated: saysNoSchool) }
        return pieces.sorted { $0.lapse.interval.start < $1.lapse.interval.start }
    }
}

private struct StatedLapse {
    let lapse: LessonLapse
    /// The records say so; they are not merely silent.
    private let isStated: Bool

    init(_ interval: Interval, _ reason: NotAssessedReason, isStated: Bool) {
        self.lapse = LessonLapse(interval: interval, reason: reason)
        self.isStated = isStated
    }

    func within(_ coming: IntervalSet) -> [LessonLapse] {
        guard !isStated else { return [lapse] }
        return coming.clipped(to: lapse.interval).intervals.map { LessonLapse(interval: $0, reason: lapse.reason) }
    }
}

extension NotAssessedReason {
    /// Somebody entered that it was so; the others say that something is not known.
    fileprivate var isStated: Bool {
        switch self {
        case .closure, .earlyFinish, .offTimetable, .absent, .trip, .offSite, .covered, .coveringElsewhere,
            .coverUnverified:
            true
        case .noCalendar, .outsideCalendar, .unmappedWeek, .unmappedDay, .noPeriod, .noPattern, .doubtfulTime, .atNight,
            .noVersion, .otherSite, .fixedLate, .lapsed:
            false
        }
    }
}
