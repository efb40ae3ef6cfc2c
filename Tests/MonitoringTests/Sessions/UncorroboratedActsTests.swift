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
}
