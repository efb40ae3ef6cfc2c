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
            (
                day,
                times.map { time in
                    lessons.filter { $0.start.day == day && $0.start.clock == time }.min { rank($0) < rank($1) }
                }
            )
        }
        return Week(monday: monday, times: times, days: days)
    }

    /// Two rows may begin at the same time, such as a lesson and the cover that was given instead: a cell shows what matters most.
    private static func rank(_ lesson: LessonRow) -> Int {
        switch lesson.outcome {
        case .forReview: 0
        case .trace: 1
        case .teachingService: 2
        case .nothingObserved: 3
        case .noData: 4
        case .notAssessed: 5
        }
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
