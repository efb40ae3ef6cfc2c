import FlowModel
import Monitoring
import Testing

@Suite("Hygiene: what cannot be use at all")
struct HygieneTests {
    @Test("blocked attempts are counted apart, never as use")
    func blocked() {
        var traffic = Traffic()
        for second in stride(from: Int64(0), to: 600, by: 20) {
            traffic.add(.facebook, .site, Traffic.span(second, lasting: 1), outcome: .denied)
        }
        let account = traffic.account()
        #expect(account.episodes.isEmpty)
        #expect(account.discounts.count == 30 && account.discounts.allSatisfy { $0.reason == .blocked })
    }

    @Test(
        "nothing delivered is nothing used",
        arguments: [FlowOutcome.authenticationRequired, .tunnelPreamble, .failed])
    func undelivered(outcome: FlowOutcome) {
        var traffic = Traffic()
        traffic.add(.facebook, .site, Traffic.span(0, lasting: 1), outcome: outcome)
        #expect(traffic.account().episodes.isEmpty)
        #expect(traffic.account().discounts.map(\.reason) == [.undelivered])
    }

    /// As when a log is rotated and read twice, or sent twice.
    @Test("lines that are read twice count once, in whatever order and however far apart")
    func repeated() {
        var traffic = Traffic()
        traffic.scroll(.twitter, from: 0, through: 300)
        let once = traffic.flows
        let again = once.map { flow in Traffic.repeated(flow, as: once.count + flow.ordinal) }
        let single = EpisodeAssembler().account(for: once)
        for flows in [once + again, again + once, (once + again).map(\.forJudging)] {
            let account = EpisodeAssembler().account(for: flows)
            #expect(account.episodes.map(\.marks) == single.episodes.map(\.marks))
            let whole = Traffic.interval(-1000, 2000)
            #expect(activeTime(of: account.episodes, in: whole) == activeTime(of: single.episodes, in: whole))
            #expect(account.discounts.filter { $0.reason == .repeated }.flatMap(\.evidence) == again.map(\.ordinal))
        }
        let other = once.map { flow in Traffic.repeated(flow, as: once.count + flow.ordinal, lineDigest: "another") }
        #expect(EpisodeAssembler().account(for: once + other).discounts.allSatisfy { $0.reason != .repeated })
    }

    @Test("an exchange of which only the end is known is placed nowhere")
    func endOnly() {
        var traffic = Traffic()
        for second in stride(from: Int64(0), to: 600, by: 20) {
            traffic.add(.twitter, .site, .endOnly(Traffic.instant(second)), form: .request)
        }
        #expect(traffic.account().episodes.isEmpty)
        #expect(traffic.account().discounts.allSatisfy { $0.reason == .endOnly })
    }

    @Test("names seen without bytes are contacts of grade D, however many")
    func startOnly() {
        var traffic = Traffic()
        for second in [Int64(0), 20, 75, 90, 160, 175, 260, 300, 311, 400] {
            traffic.add(.twitter, .site, .startOnly(Traffic.instant(second)), bytes: nil)
        }
        let episodes = traffic.account().episodes
        #expect(episodes.map(\.kind) == [.contact])
        #expect(episodes.first?.grade == .d && episodes.first?.gradeReason == .startOnly)
        #expect(activeTime(of: episodes, in: Traffic.interval(0, 1000)) == .none)
    }

    @Test("every exchange is in exactly one mark or one discount")
    func complete() {
        var traffic = Traffic()
        traffic.scroll(.twitter, from: 0, through: 300)
        traffic.add(.twitter, .embed, Traffic.span(26, lasting: 1))
        traffic.add(.twitter, .login, Traffic.span(27, lasting: 1))
        traffic.add(.twitter, .site, Traffic.span(50, lasting: 1), outcome: .denied)
        traffic.add(.facebook, .site, Traffic.span(60, lasting: 1), tags: [.dual])
        let account = traffic.account()
        let seen = account.episodes.flatMap(\.evidence) + account.discounts.flatMap(\.evidence)
        #expect(seen.sorted() == traffic.flows.map(\.ordinal))
    }

    @Test("the order of the evidence does not matter")
    func order() {
        var traffic = Traffic()
        traffic.scroll(.twitter, from: 0, through: 300)
        traffic.scroll(.instagram, from: 100, through: 400, device: 2)
        let account = traffic.account()
        #expect(EpisodeAssembler().account(for: traffic.flows.reversed()) == account)
        let turned = Array(traffic.flows.dropFirst(7)) + traffic.flows.prefix(7)
        #expect(EpisodeAssembler().account(for: turned) == account)
    }
}
