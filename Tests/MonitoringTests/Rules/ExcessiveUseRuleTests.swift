import FlowModel
import Monitoring
import Testing

@Suite("Excessive-use rule (policy 3.1)")
struct ExcessiveUseRuleTests {
    private static let dayLength: Int64 = 86_400
    private let scope = RuleScope(authorisation: "A1", services: [.twitter, .youtube], countsYouTube: false)

    private func days(_ count: Int64) -> [WorkingDay] {
        (0..<count).map { day in
            let start = day * Self.dayLength
            return WorkingDay(
                date: CivilTime.local(Traffic.instant(start)).date,
                working: IntervalSet([
                    Traffic.interval(start, start + 10_800), Traffic.interval(start + 14_400, start + 25_200),
                ]))
        }
    }

    /// Ten minutes in working time on each day, and an hour of lunch that does not count.
    private func use(_ count: Int64, service: ServiceID = .twitter) -> UsageAccount {
        var traffic = Traffic()
        for day in 0..<count {
            traffic.scroll(service, from: day * Self.dayLength + 3600, through: day * Self.dayLength + 4200)
            traffic.scroll(service, from: day * Self.dayLength + 10_900, through: day * Self.dayLength + 14_200)
        }
        return traffic.account()
    }

    private func threshold(_ day: Int64, _ tenDays: Int64) throws -> AdoptedThreshold {
        try #require(
            AdoptedThreshold(
                minutesPerDay: day, minutesPerTenDays: tenDays))
    }

    @Test("without an adopted threshold it observes and finds nothing")
    func inert() {
        let outcome = ExcessiveUseRule(days: days(3), threshold: nil).assess(use(3), under: scope)
        #expect(outcome.findings.isEmpty)
        #expect(outcome.observations.count == 3)
        #expect(outcome.observations.allSatisfy { (540_000...600_000).contains($0.active.low) })
    }

    @Test("breaks do not count", arguments: [(Int64(9), 1), (11, 0)])
    func daily(minutes: Int64, findings: Int) throws {
        let rule = ExcessiveUseRule(days: days(1), threshold: try threshold(minutes, 600))
        #expect(rule.assess(use(1), under: scope).findings.count == findings)
    }

    @Test(
        "ten school days are judged together, and no day supports two findings",
        arguments: [(Int64(9), 0), (10, 1), (19, 1)])
    func tenDays(count: Int64, findings: Int) throws {
        let rule = ExcessiveUseRule(days: days(count), threshold: try threshold(60, 90))
        let outcome = rule.assess(use(count), under: scope)
        #expect(outcome.findings.count == findings)
        #expect(outcome.findings.allSatisfy { $0.clause == .excessiveUse && $0.lesson == nil })
    }

    @Test("YouTube is shown apart unless the authorisation counts it")
    func youtube() throws {
        let rule = ExcessiveUseRule(days: days(1), threshold: try threshold(5, 600))
        let outcome = rule.assess(use(1, service: .youtube), under: scope)
        #expect(outcome.findings.isEmpty)
        #expect((outcome.observations.first?.apart.low ?? 0) > 500_000)
        #expect(outcome.observations.first?.active == ActiveTime.none)
    }

    @Test(
        "thresholds that cannot be meant are refused",
        arguments: [(Int64(0), Int64(60)), (-1, 60), (60, 59), (1441, 2000)])
    func refused(day: Int64, tenDays: Int64) {
        #expect(
            AdoptedThreshold(minutesPerDay: day, minutesPerTenDays: tenDays) == nil)
    }
}
