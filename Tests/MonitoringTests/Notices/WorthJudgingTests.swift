import FlowModel
import Monitoring
import TestSupport
import Testing

@Suite("When there is nothing to judge")
struct WorthJudgingTests {
    @Test("nothing in a lesson, nothing to find")
    func outsideLessons() throws {
        let rules = try WatchedWindow().rules
        var traffic = Traffic()
        #expect(!rules.mayFind(in: []))
        traffic.visit(.facebook, at: try WatchedWindow.second("07:40:00"))
        traffic.add(
            .facebook, .site, Traffic.span(try WatchedWindow.second("07:00:00"), lasting: 3600))
        #expect(!rules.mayFind(in: traffic.flows), "an exchange that ends where a lesson less its edge begins")
        traffic.add(.facebook, .site, .startOnly(Traffic.instant(try WatchedWindow.second("08:00:00"))))
        #expect(rules.mayFind(in: traffic.flows))
    }

    @Test("whatever is found, it was worth judging", arguments: UInt64(0)..<40)
    func neverSkipsAFinding(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        var window = try WatchedWindow()
        if seed % 2 == 0 { try window.adopt(perDay: 2, perTenDays: 5) }
        var traffic = Traffic()
        for _ in 0..<Int.random(in: 1...4, using: &random) {
            let start = try WatchedWindow.second("07:00:00", days: Int64.random(in: 0..<3, using: &random))
            let from = start + Int64.random(in: 0..<30_000, using: &random)
            traffic.scroll(.facebook, from: from, through: from + Int64.random(in: 60..<900, using: &random))
            traffic.add(
                .instagram, .site, Traffic.span(from, lasting: Int64.random(in: 100..<3000, using: &random)),
                bytes: 900_000_000)
        }
        let findings = window.rules.assess(traffic.flows).findings
        #expect(findings.isEmpty || window.rules.mayFind(in: traffic.flows))
    }

    @Test("a lesson is cut where the window opens")
    func cut() throws {
        var window = try WatchedWindow()
        window.window = try AuthorisationFixture.interval("2026-05-05T09:00:00Z", "2026-05-05T10:00:00Z")
        var traffic = Traffic()
        traffic.visit(.facebook, at: try WatchedWindow.second("09:02:00"))
        #expect(!window.rules.mayFind(in: traffic.flows))
        traffic.visit(.facebook, at: try WatchedWindow.second("09:05:00"))
        #expect(window.rules.mayFind(in: traffic.flows))
    }
}
