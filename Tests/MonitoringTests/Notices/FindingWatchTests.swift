import Custody
import FlowModel
import Monitoring
import TestSupport
import Testing

@Suite("Findings while a window is open")
struct FindingWatchTests {
    private let now = Timestamp(milliseconds: 1_777_977_000_000)

    @Test("a lesson that still runs counts as soon as the conditions are met, and is told once as it grows")
    func runningLesson() throws {
        let window = try WatchedWindow()
        var watch = FindingWatch(window.rules)
        var traffic = Traffic()
        let start = try WatchedWindow.second("08:10:00")
        traffic.scroll(.facebook, from: start, through: start + 90)
        #expect(watch.assess(traffic.flows, at: now) == [])
        traffic.scroll(.facebook, from: start + 100, through: start + 300)
        let raised = watch.assess(traffic.flows, at: now)
        #expect(raised.map(\.reference.description) == ["5.5@2026-05-05T07:55:00Z"])
        #expect(
            raised.map(\.interval) == [
                try AuthorisationFixture.interval("2026-05-05T08:00:00Z", "2026-05-05T09:25:00Z")
            ])
        traffic.scroll(.facebook, from: start + 320, through: start + 3000)
        #expect(watch.assess(traffic.flows, at: now.adding(milliseconds: 1)) == [])
        #expect(watch.raised == raised)
        #expect(watch.standing == 1)
        #expect(watch.latest == now)
    }

    @Test("each lesson is a finding of its own, in the order of time, whatever the order of the evidence")
    func lessons() throws {
        var watch = FindingWatch(try WatchedWindow().rules)
        var traffic = Traffic()
        for start in [try WatchedWindow.second("13:00:00"), try WatchedWindow.second("08:10:00")] {
            traffic.scroll(.instagram, from: start, through: start + 600)
        }
        let raised = watch.assess(traffic.flows.reversed(), at: now)
        #expect(raised.map(\.reference.description) == ["5.5@2026-05-05T07:55:00Z", "5.5@2026-05-05T12:30:00Z"])
    }

    @Test("it finds what the report finds")
    func sameAsTheReport() throws {
        let rules = try WatchedWindow().rules
        var watch = FindingWatch(rules)
        var traffic = Traffic()
        for day in Int64(0)..<18 {
            let start = try WatchedWindow.second("07:40:00", days: day)
            traffic.scroll(.facebook, from: start, through: start + 1000 + day * 300)
        }
        for end in stride(from: 0, through: traffic.flows.count, by: 97) {
            _ = watch.assess(Array(traffic.flows[..<end]), at: now)
        }
        _ = watch.assess(traffic.flows, at: now)
        let findings = rules.assess(traffic.flows).findings
        #expect(findings.count > 4)
        #expect(Set(watch.raised.filter(\.stands).map(\.reference)) == Set(findings.map(\.reference)))
    }

    @Test("what later evidence explains is withdrawn, stays told, and is not told again when it comes back")
    func withdrawn() throws {
        let window = try WatchedWindow()
        var watch = FindingWatch(window.rules)
        var traffic = Traffic()
        let start = try WatchedWindow.second("08:10:00")
        for beat in Int64(0)..<5 { traffic.visit(.facebook, at: start + beat * 43 + beat % 3, bytes: 250_000) }
        #expect(watch.assess(traffic.flows, at: now).count == 1)
        let few = traffic.flows
        for beat in Int64(5)..<20 {
            traffic.visit(.facebook, at: start + beat * 43 + beat % 3, bytes: 250_000)
        }
        #expect(watch.assess(traffic.flows, at: now) == [])
        #expect(watch.raised.map(\.stands) == [false])
        #expect(watch.standing == 0)
        #expect(watch.latest == nil)
        #expect(watch.assess(few, at: now) == [])
        #expect(watch.raised.map(\.stands) == [true])
    }

    @Test("where the lesson fell away the finding is withdrawn, also when its evidence is no longer at hand")
    func lapsed() throws {
        let window = try WatchedWindow()
        var watch = FindingWatch(window.rules)
        var traffic = Traffic()
        let start = try WatchedWindow.second("08:10:00")
        traffic.scroll(.facebook, from: start, through: start + 600)
        #expect(watch.assess(traffic.flows, at: now).count == 1)
        var absent = FindingWatch(try window.without(["2026-05-05"]).rules, told: watch.raised)
        #expect(absent.assess([], knownSince: now, at: now) == [])
        #expect(absent.raised.map(\.stands) == [false])
        var other = FindingWatch(try window.without(["2026-05-06"]).rules, told: watch.raised)
        #expect(other.assess([], knownSince: now, at: now) == [])
        #expect(other.raised.map(\.stands) == [true])
    }

    @Test("a day of Like buttons on other people's pages raises nothing")
    func likeButtons() throws {
        var watch = FindingWatch(try WatchedWindow().rules)
        var traffic = Traffic()
        var second = try WatchedWindow.second("08:05:00")
        for page in Int64(0)..<120 {
            traffic.add(.facebook, .embed, Traffic.span(second, lasting: 9), otherSite: 700)
            traffic.add(.facebook, .site, Traffic.span(second + 1, lasting: 9), tags: [.dual], otherSite: 1700)
            second += 20 + page % 5 * 13
        }
        #expect(watch.assess(traffic.flows, at: now) == [])
        #expect(watch.raised == [])
    }

    @Test("breaks, other services, and lessons that cannot be assessed raise nothing")
    func outside() throws {
        var watch = FindingWatch(try WatchedWindow().rules)
        var traffic = Traffic()
        let lunch = try WatchedWindow.second("11:40:00")
        traffic.scroll(.facebook, from: lunch, through: lunch + 1800)
        let lesson = try WatchedWindow.second("08:10:00")
        traffic.scroll(.twitter, from: lesson, through: lesson + 1800)
        let examination = try WatchedWindow.second("08:10:00", days: 6)
        traffic.scroll(.facebook, from: examination, through: examination + 1800)
        #expect(watch.assess(traffic.flows, at: now) == [])
    }

    @Test("a day and ten days over the threshold are told apart, each once")
    func excess() throws {
        var window = try WatchedWindow()
        try window.adopt(perDay: 20, perTenDays: 35)
        var watch = FindingWatch(window.rules)
        var traffic = Traffic()
        let first = try WatchedWindow.second("08:10:00")
        traffic.scroll(.facebook, from: first, through: first + 1500)
        let day = watch.assess(traffic.flows, at: now)
        #expect(day.map(\.reference.description) == ["3.1@2026-05-05T07:30:00Z"])
        let second = try WatchedWindow.second("08:10:00", days: 1)
        traffic.scroll(.facebook, from: second, through: second + 1000)
        let period = watch.assess(traffic.flows, at: now)
        #expect(period.map(\.clause) == [.excessiveUse])
        #expect(period.map(\.interval.start) == day.map(\.interval.start))
        #expect(period != day)
        #expect(watch.assess(traffic.flows, at: now) == [])
        #expect(watch.standing == 2)
    }

    @Test("a rule that the authorisation does not name finds nothing")
    func unnamedRule() throws {
        var window = try WatchedWindow()
        window.authorisation.rules = [.excessive]
        var watch = FindingWatch(window.rules)
        var traffic = Traffic()
        let start = try WatchedWindow.second("08:10:00")
        traffic.scroll(.facebook, from: start, through: start + 1800)
        #expect(!window.rules.mayFind(in: traffic.flows))
        #expect(watch.assess(traffic.flows, at: now) == [])
        #expect(window.rules.assess(traffic.flows).lessons.contains { $0.disposition == .finding })
    }

    @Test("a finding whose evidence may have been forgotten stays, and one whose evidence is all known does not")
    func forgotten() throws {
        var watch = FindingWatch(try WatchedWindow().rules)
        var traffic = Traffic()
        let start = try WatchedWindow.second("08:10:00")
        traffic.scroll(.facebook, from: start, through: start + 600)
        #expect(watch.assess(traffic.flows, at: now).count == 1)
        let later = try #require(watch.raised.first).interval.end
        #expect(watch.assess([], knownSince: later, at: now) == [])
        #expect(watch.raised.map(\.stands) == [true])
        #expect(watch.assess([], at: now) == [])
        #expect(watch.raised.map(\.stands) == [false])
    }
}
