import FlowModel
import Monitoring
import Testing

@Suite("Pages of a dual host with nothing beside them that tells which site it is")
struct UncorroboratedActsTests {
    /// A visit at the given seconds, and what a dual host brought alone at 300 s.
    private func traffic(visits: [Int64], bytes: Int64 = 300_000) -> Traffic {
        var traffic = Traffic()
        for second in visits {
            traffic.add(.facebook, .site, Traffic.span(second, lasting: 1), form: .request)
        }
        traffic.add(.facebook, .site, Traffic.span(300, lasting: 1), bytes: bytes, form: .request, tags: [.dual])
        return traffic
    }

    @Test(
        "are acts among acts on the site, up to five minutes before and after",
        arguments: [
            ([Int64(0), 600], true), ([-1, 600], false), ([0, 601], false), ([0], false), ([600], false), ([], false),
        ])
    func among(visits: [Int64], counts: Bool) {
        let account = traffic(visits: visits).account()
        #expect(account.episodes.flatMap(\.marks).count == visits.count + (counts ? 1 : 0))
        #expect(account.discounts.map(\.reason) == (counts ? [] : [.dualUncorroborated]))
    }

    @Test("what is smaller than a page stays a button", arguments: [(Int64(300_000), 3), (299_999, 2)])
    func small(bytes: Int64, marks: Int) {
        #expect(traffic(visits: [200, 400], bytes: bytes).account().episodes.flatMap(\.marks).count == marks)
    }

    @Test("a film that may be another page's vouches for none")
    func doubtful() {
        var traffic = traffic(visits: [200])
        traffic.add(
            .facebook, .site, Traffic.span(400, lasting: 1), bytes: 1_300_000, form: .request, tags: [.dual],
            otherSite: 900)
        #expect(traffic.account().discounts.map(\.reason) == [.dualUncorroborated])
    }

    @Test(
        "a box that loads after them vouches for them only where a visit lies within five minutes",
        arguments: [(Int64(200), 3), (190, 1)])
    func box(visit: Int64, marks: Int) {
        var traffic = traffic(visits: [visit])
        traffic.add(.facebook, .site, Traffic.span(495, lasting: 1), form: .request, tags: [.dual])
        traffic.add(.facebook, .media, Traffic.span(496, lasting: 1), form: .request, tags: [.companion])
        #expect(traffic.account().episodes.flatMap(\.marks).count { $0.kind == .core } == marks)
    }

    @Test(
        "what keeps time is a machine's, also between visits",
        arguments: [([Int64(0), 45, 90, 135, 180, 225], 2), ([0, 20, 90, 110, 190, 225], 8)])
    func reloading(seconds: [Int64], marks: Int) {
        var traffic = Traffic()
        for visit in [Int64(70), 445] {
            traffic.add(.facebook, .site, Traffic.span(visit, lasting: 1), form: .request)
        }
        for second in seconds {
            traffic.add(
                .facebook, .site, Traffic.span(145 + second, lasting: 1), bytes: 400_000, form: .request, tags: [.dual])
        }
        #expect(traffic.account().episodes.flatMap(\.marks).count == marks)
    }

    @Test("what comes among polls is a tab's")
    func polling() {
        var traffic = traffic(visits: [60, 540])
        for second in [Int64(110), 160, 230, 260, 350, 410, 440, 480, 510] {
            traffic.add(.facebook, .site, Traffic.span(second, lasting: 1), bytes: 900, form: .request, tags: [.dual])
        }
        let reasons = traffic.account().discounts.filter { $0.evidence == [3] }.map(\.reason)
        #expect(reasons == [.idlePolling])
    }
}
