/// Lessons by week, day and starting time, for a small table of active minutes.
struct LessonMatrix {
    /// One week of lessons.
    struct Week {
        let monday: ReportDay
        /// Local starting times that occur in the week, as `08:55`, in order.
        let times: [String]
        let days: [(date: ReportDay, lessons: [LessonRow?])]
    }

    let weeks: [Week]

    init(_ lessons: [LessonRow]) {
        var byWeek: [ReportDay: [LessonRow]] = [:]
        for lesson in lessons { byWeek[lesson.start.day.monday, default: []].append(lesson) }
        self.weeks = byWeek.sorted { $0.key < $1.key }.map { LessonMatrix.week($0.key, $0.value) }
    }

    private static func week(_ monday: ReportDay, _ lessons: [LessonRow]) -> Week {
        let times = Set(lessons.map(\.start.clock)).sorted()
        let days = Set(lessons.map(\.start.day)).sorted().map { day in
            (day, times.map { time in lessons.first { $0.start.day == day && $0.start.clock == time } })
        }
        return Week(monday: monday, times: times, days: days)
    }

    /// What a cell says: minutes, `n/a` where not assessed, `no data`, nothing where there is no lesson.
    static func cell(_ lesson: LessonRow?) -> String {
        guard let lesson else { return "" }
        switch lesson.outcome {
        case .notAssessed: return "n/a"
        case .noData: return "no data"
        case .forReview, .trace, .teachingService, .nothingObserved: return lesson.active.cell
        }
    }
}
