import FlowModel
import Monitoring
import Testing

@Suite("Embeds: what another site's page brings along")
struct EmbedTests {
    private func reasons(_ traffic: Traffic) -> Set<DiscountReason> { Set(traffic.account().discounts.map(\.reason)) }

    @Test("a burst beside another site is that site's embed")
    func neighbour() {
        var traffic = Traffic()
        traffic.add(.facebook, .site, Traffic.span(0, lasting: 9), tags: [.dual], otherSite: 900)
        traffic.add(.facebook, .media, Traffic.span(1, lasting: 9), otherSite: 1900)
        #expect(traffic.account().episodes.isEmpty)
        #expect(reasons(traffic) == [.embedNeighbour])
    }

    @Test("the embed reach is five seconds, and no more", arguments: [(Int64(5000), 0), (5001, 1)])
    func reach(gap: Int64, episodes: Int) {
        var traffic = Traffic()
        traffic.add(.twitter, .site, Traffic.span(0, lasting: 9), otherSite: gap)
        #expect(traffic.account().episodes.count == episodes)
    }

    @Test("a burst too big for a button is no embed")
    func size() {
        var traffic = Traffic()
        traffic.add(.twitter, .site, Traffic.span(0, lasting: 9), bytes: 1_199_999, otherSite: 900)
        traffic.add(.twitter, .site, Traffic.span(600, lasting: 9), bytes: 1_200_000, otherSite: 900)
        #expect(traffic.account().episodes.map(\.evidence) == [[2]])
    }

    @Test("embed hosts begin nothing, and take the dual host beside them along")
    func embedHost() {
        var traffic = Traffic()
        traffic.add(.facebook, .embed, Traffic.span(0, lasting: 9))
        traffic.add(.facebook, .embed, Traffic.span(100, lasting: 9))
        traffic.add(.facebook, .site, Traffic.span(101, lasting: 9), tags: [.dual])
        traffic.add(.facebook, .media, Traffic.span(101, lasting: 9))
        #expect(traffic.account().episodes.isEmpty)
        #expect(reasons(traffic) == [.embedHost])
    }

    @Test("a site that is never an embed stays a mark beside its own embed hosts")
    func firmSite() {
        var traffic = Traffic()
        traffic.visit(.twitter, at: 0)
        traffic.add(.twitter, .embed, Traffic.span(1, lasting: 9))
        #expect(traffic.account().episodes.map(\.evidence) == [[1]])
        #expect(traffic.account().discounts.map(\.evidence) == [[2]])
    }

    @Test("a page of another site asked for it")
    func referer() {
        var traffic = Traffic()
        traffic.add(.facebook, .site, Traffic.span(0, lasting: 1), form: .request, tags: [.dual], referer: .otherSite)
        traffic.add(.facebook, .media, Traffic.span(1, lasting: 1), form: .request, referer: .sameService)
        #expect(traffic.account().episodes.isEmpty)
        #expect(reasons(traffic) == [.refererElsewhere])
    }

    /// A box on another site's page is asked for by that page first. Whoever opens a site beside another page is in doubt.
    @Test(
        "beside another page, what the site itself asked for is no embed of that page",
        arguments: [
            (FlowForm.request, RefererRelation.sameService, [HostTag](), 1), (.request, .unknown, [], 0),
            (.request, .otherSite, [], 0), (.request, .sameService, [.dual], 0), (.tunnel, .sameService, [], 0),
            (.ongoing, .sameService, [], 0),
        ])
    func askedForBySite(form: FlowForm, first: RefererRelation, tags: [HostTag], episodes: Int) {
        var traffic = Traffic()
        traffic.add(
            .facebook, .site, Traffic.span(0, lasting: 1), form: form, tags: Set(tags), referer: first, otherSite: 900)
        traffic.add(
            .facebook, .media, Traffic.span(1, lasting: 1), form: form, tags: [.companion], referer: .sameService,
            otherSite: 1900)
        #expect(traffic.account().episodes.count == episodes)
    }

    @Test("pictures alone say nothing of who asked")
    func picturesAlone() {
        var traffic = Traffic()
        traffic.add(
            .facebook, .media, Traffic.span(1, lasting: 1), form: .request, referer: .sameService, otherSite: 900)
        #expect(reasons(traffic) == [.embedNeighbour])
    }

    /// `www.facebook.com` as one exchange of nine seconds.
    private func dual(bytes: Int64 = 60_000) -> Traffic {
        var traffic = Traffic()
        traffic.add(.facebook, .site, Traffic.span(0, lasting: 9), bytes: bytes, tags: [.dual])
        return traffic
    }

    @Test("a dual host alone tells nothing")
    func dualAlone() {
        #expect(reasons(dual()) == [.dualUncorroborated])
        #expect(dual().account().episodes.isEmpty)
    }

    @Test(
        "beside a companion, or a site that is never an embed, a dual host is a mark of the visit that follows",
        arguments: [
            (HostRole.media, [HostTag.companion]), (.app, [.companion]), (.media, [.companion, .shared]), (.site, []),
        ])
    func companion(role: HostRole, tags: [HostTag]) {
        var traffic = dual()
        traffic.add(.facebook, role, Traffic.span(1, lasting: 9), tags: Set(tags))
        traffic.add(.facebook, .site, Traffic.span(200, lasting: 9), bytes: 1_300_000, tags: [.dual])
        #expect(traffic.account().episodes.first?.marks.map(\.kind) == [.core, .core])
        #expect(traffic.account().discounts.isEmpty)
    }

    @Test(
        "beside what players and buttons load too, a dual host tells nothing",
        arguments: [
            (HostRole.media, [HostTag]()), (.media, [.dual]), (.app, [.dual]), (.site, [.dual]), (.shared, []),
            (.shared, [.companion, .background]),
        ])
    func noCompanion(role: HostRole, tags: [HostTag]) {
        var traffic = dual()
        traffic.add(.facebook, role, Traffic.span(1, lasting: 9), tags: Set(tags))
        #expect(traffic.account().episodes.isEmpty)
        #expect(reasons(traffic).contains(.dualUncorroborated))
    }

    @Test("the poll of an open tab or of an app vouches for no dual host beside it")
    func smallCompanion() {
        for (role, tags) in [(HostRole.site, Set<HostTag>()), (.app, [.companion]), (.media, [.companion])] {
            for (bytes, acts) in [(Int64(12_999), 0), (13_000, 1)] {
                var traffic = dual()
                traffic.add(.facebook, role, Traffic.span(1, lasting: 9), bytes: bytes, tags: tags)
                #expect(traffic.account().episodes.flatMap(\.marks).count == acts)
            }
        }
    }

    @Test("a poll of the site beside an embed does not make the embed a visit")
    func pollBesideEmbed() {
        for (bytes, acts) in [(Int64(12_999), 0), (13_000, 1)] {
            var traffic = Traffic()
            traffic.add(.facebook, .embed, Traffic.span(0, lasting: 9))
            traffic.add(.facebook, .site, Traffic.span(1, lasting: 9), bytes: bytes)
            traffic.add(.facebook, .media, Traffic.span(2, lasting: 9), tags: [.companion])
            #expect(traffic.account().episodes.flatMap(\.marks).count == acts)
        }
    }

    @Test("a companion in another burst says nothing of the dual host")
    func companionElsewhere() {
        var traffic = dual()
        traffic.add(.facebook, .media, Traffic.span(60, lasting: 9), tags: [.companion])
        #expect(traffic.account().episodes.allSatisfy { $0.marks.allSatisfy { $0.kind == .content } })
        #expect(reasons(traffic).contains(.dualUncorroborated))
    }

    @Test("a companion is no act by itself")
    func companionAlone() {
        var traffic = Traffic()
        traffic.add(.facebook, .app, Traffic.span(0, lasting: 9), tags: [.companion])
        traffic.add(.facebook, .media, Traffic.span(60, lasting: 9), tags: [.companion])
        #expect(traffic.account().episodes.allSatisfy { $0.marks.allSatisfy { $0.kind == .content } })
    }

    @Test("with more bytes than a button carries a dual host is a mark")
    func bigDual() {
        #expect(dual(bytes: 1_199_999).account().episodes.isEmpty)
        #expect(dual(bytes: 1_200_000).account().episodes.count == 1)
    }

    @Test("servers shared with other services count only beside the site")
    func shared() {
        var traffic = Traffic()
        traffic.add(.youtube, .shared, Traffic.span(0, lasting: 60), bytes: 9_000_000)
        #expect(reasons(traffic) == [.sharedHost])
        traffic.add(.youtube, .site, Traffic.span(0, lasting: 9), tags: [.dual])
        #expect(traffic.account().episodes.first?.evidence == [1, 2])
    }
}
