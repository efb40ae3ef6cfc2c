import FlowModel
import Monitoring
import Testing

@Suite("Lesson-time rule (policy 5.5)")
struct LessonTimeRuleTests {
    private let scope = RuleScope(authorisation: "A1", services: [.twitter], countsYouTube: false)

    private func lesson(_ start: Int64, _ end: Int64, _ standing: Standing = .assessed) -> AssessedLesson {
        AssessedLesson(
            interval: Traffic.interval(start, end), label: "lesson", citation: "timetable.csv:\(start)",
            standing: standing)
    }

    private var use: UsageAccount {
        var traffic = Traffic()
        traffic.scroll(.twitter, from: 0, through: 7200)
        return traffic.account()
    }

    @Test("every lesson has a row, in time order, also those with nothing")
    func rows() {
        let rule = LessonTimeRule(lessons: [lesson(9000, 10_800), lesson(0, 3600)])
        let outcome = rule.assess(use, under: scope)
        #expect(outcome.observations.map(\.disposition) == [.finding, .nothingObserved])
        #expect(outcome.findings.map(\.lesson) == [lesson(0, 3600)])
    }

    @Test("a lesson that the timetable cannot vouch for is never judged (C7)")
    func notAssessed() {
        let outcome = LessonTimeRule(lessons: [lesson(0, 3600, .notAssessed(reason: .unmappedWeek))])
            .assess(use, under: scope)
        #expect(outcome.findings.isEmpty)
        #expect(outcome.observations.map(\.disposition) == [.notAssessed(reason: .unmappedWeek)])
        #expect(outcome.observations.first?.active == ActiveTime.none)
    }

    @Test("a lesson shorter than its tolerances is not judged")
    func short() {
        let outcome = LessonTimeRule(lessons: [lesson(0, 600)]).assess(use, under: scope)
        #expect(outcome.observations.map(\.disposition) == [.tooShort])
    }

    @Test("figures are clipped to the lesson less its edges")
    func clipped() {
        let outcome = LessonTimeRule(lessons: [lesson(3600, 5400)]).assess(use, under: scope)
        #expect(outcome.findings.first?.interval == Traffic.interval(3900, 5100))
        #expect(outcome.findings.first?.active == ActiveTime(low: 1_200_000, high: 1_200_000))
    }

    @Test("a service that the authorisation does not name is not looked at")
    func outOfScope() {
        var traffic = Traffic()
        traffic.scroll(.instagram, from: 0, through: 3600)
        let outcome = LessonTimeRule(lessons: [lesson(0, 3600)]).assess(traffic.account(), under: scope)
        #expect(outcome.observations.map(\.disposition) == [.nothingObserved])
    }

    @Test("two minutes at the low end is the least", arguments: [(Int64(119), false), (120, true)])
    func threshold(seconds: Int64, isFound: Bool) {
        var traffic = Traffic()
        for second in [0, 25, 75, seconds] { traffic.visit(.twitter, at: 1000 + second) }
        let outcome = LessonTimeRule(lessons: [lesson(0, 3600)]).assess(traffic.account(), under: scope)
        #expect(outcome.findings.isEmpty != isFound)
        #expect(outcome.observations.map(\.disposition) == [isFound ? .finding : .trace])
    }

    @Test(
        "three acts of which no two follow each other soon are a tab's own",
        arguments: [(Int64(30), true), (31, false)])
    func quick(pause: Int64, isFound: Bool) {
        var traffic = Traffic()
        for second in [0, 60, 60 + pause, 150] { traffic.visit(.twitter, at: 1000 + second) }
        let outcome = LessonTimeRule(lessons: [lesson(0, 3600)]).assess(traffic.account(), under: scope)
        #expect(outcome.findings.isEmpty != isFound)
    }

    @Test(
        "three pages are a person's, two of them within a minute and a half, however long each was looked at",
        arguments: [
            (Int64(300_000), [Int64(0), 60, 240], true), (299_999, [0, 60, 180], false),
            (300_000, [0, 90, 270], true), (300_000, [0, 91, 271], false),
            (300_000, [0, 60], false),
        ])
    func pages(bytes: Int64, seconds: [Int64], isFound: Bool) {
        var traffic = Traffic()
        for second in seconds {
            traffic.add(.twitter, .site, Traffic.span(1000 + second, lasting: 1), bytes: bytes, form: .request)
        }
        traffic.add(.twitter, .site, Traffic.span(1110 + (seconds.last ?? 0), lasting: 1), form: .request)
        let outcome = LessonTimeRule(lessons: [lesson(0, 3600)]).assess(traffic.account(), under: scope)
        #expect(outcome.observations.first.map { $0.active.low >= 170_000 } == true)
        #expect(outcome.findings.isEmpty != isFound)
    }

    @Test(
        "five acts are a person's where all but the greatest brought a megabyte: a tab that opens and refreshes itself fetches less",
        arguments: [
            (5, Int64(250_000), Int64(250_000), true), (5, 250_000, 249_999, false), (5, 3_000_000, 249_999, false),
            (4, 290_000, 290_000, false),
        ])
    func many(acts: Int, first: Int64, bytes: Int64, isFound: Bool) {
        var traffic = Traffic()
        for second in [Int64(0), 40, 95, 140, 190].prefix(acts) {
            traffic.add(
                .twitter, .site, Traffic.span(1000 + second, lasting: 1), bytes: second == 0 ? first : bytes,
                form: .tunnel)
        }
        let outcome = LessonTimeRule(lessons: [lesson(0, 3600)]).assess(traffic.account(), under: scope)
        #expect(outcome.observations.first.map { $0.active.low >= 140_000 } == true)
        #expect(outcome.findings.isEmpty != isFound)
    }

    @Test(
        "calls go on with acts, and show no person by themselves", arguments: [(Int64(13_000), true), (12_999, false)])
    func calls(bytes: Int64, isFound: Bool) {
        var traffic = Traffic()
        traffic.add(.twitter, .site, Traffic.span(1000, lasting: 1), bytes: 300_000, form: .connection)
        for second in [Int64(45), 65, 101, 120, 171, 190] {
            traffic.add(.twitter, .site, Traffic.span(1000 + second, lasting: 1), bytes: bytes, form: .ongoing)
        }
        let outcome = LessonTimeRule(lessons: [lesson(0, 3600)]).assess(traffic.account(), under: scope)
        #expect(outcome.observations.first.map { $0.active.low >= 170_000 } == true)
        #expect(outcome.findings.isEmpty != isFound)
    }

    @Test("the calls of a tab that was left open make no finding of a short visit", arguments: [Int64(12_999), 13_000])
    func visitAndTab(bytes: Int64) {
        var traffic = Traffic()
        for second in [Int64(0), 20] {
            traffic.add(.twitter, .site, Traffic.span(1000 + second, lasting: 1), bytes: 100_000, form: .connection)
        }
        for second in [Int64(75), 112, 181, 219, 290, 319] {
            traffic.add(.twitter, .site, Traffic.span(1000 + second, lasting: 1), bytes: bytes, form: .ongoing)
        }
        let outcome = LessonTimeRule(lessons: [lesson(0, 3600)]).assess(traffic.account(), under: scope)
        #expect(outcome.observations.first.map { $0.active.low >= 290_000 } == true)
        #expect(outcome.findings.isEmpty == (bytes < 13_000))
    }

    @Test(
        "tabs that are left open on two devices make no rhythm together",
        arguments: [([Int64(0), 70, 150], [Int64(20), 110, 185]), ([0, 75, 165], [35, 120])])
    func apart(first: [Int64], second: [Int64]) {
        func findings(onDevice device: Int) -> Int {
            var traffic = Traffic()
            for (seconds, on) in [(first, 1), (second, device)] {
                for second in seconds {
                    traffic.add(
                        .twitter, .site, Traffic.span(1000 + second, lasting: 1), bytes: 250_000, form: .request,
                        device: on)
                }
            }
            return LessonTimeRule(lessons: [lesson(0, 3600)]).assess(traffic.account(), under: scope).findings.count
        }
        #expect(findings(onDevice: 1) == 1)
        #expect(findings(onDevice: 2) == 0)
    }

    @Test("attribution decides who may be spoken of", arguments: AttributionGrade.allCases)
    func attribution(grade: AttributionGrade) {
        var traffic = Traffic()
        for second in [Int64(0), 40, 75, 140, 190] {
            traffic.add(
                .twitter, .site, Traffic.span(1000 + second, lasting: 9), bytes: 250_000, attribution: grade)
        }
        let outcome = LessonTimeRule(lessons: [lesson(0, 3600)]).assess(traffic.account(), under: scope)
        let mayFind = [AttributionGrade.authenticatedOwnDevice, .networkLogOn].contains(grade)
        #expect(outcome.findings.isEmpty != mayFind)
        #expect(outcome.observations.map(\.disposition) == [mayFind ? .finding : .contactOnly])
    }
}
