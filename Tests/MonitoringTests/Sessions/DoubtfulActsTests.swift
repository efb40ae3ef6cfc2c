import FlowModel
import Monitoring
import Testing

@Suite("Acts that may be the film of another site's page")
struct DoubtfulActsTests {
    /// A film of a dual host that began just after another site was opened, a piece every ten seconds for four minutes.
    private func film(_ form: FlowForm, tags: Set<HostTag> = [.dual]) -> Traffic {
        var traffic = Traffic()
        traffic.add(
            .facebook, .site, Traffic.span(0, lasting: 5), bytes: 1_300_000, form: form, tags: tags, otherSite: 900)
        for piece in Int64(1)..<24 {
            traffic.add(
                .facebook, .media, Traffic.span(piece * 10, lasting: 5), bytes: 2_000_000, form: form,
                tags: [.companion])
        }
        return traffic
    }

    @Test("a film in another site's page is no use, however long", arguments: [FlowForm.request, .tunnel, .connection])
    func film(form: FlowForm) {
        let episodes = film(form).account().episodes
        #expect(!episodes.isEmpty)
        #expect(episodes.allSatisfy { $0.kind == .contact })
        #expect(episodes.allSatisfy { $0.marks.allSatisfy { $0.kind == .content } })
    }

    @Test("on a host that is never an embed the same is use", arguments: [FlowForm.request, .tunnel, .connection])
    func firmHost(form: FlowForm) {
        #expect(film(form, tags: []).account().episodes.map(\.kind) == [.use])
    }

    @Test("who does more on the site had gone there", arguments: [(Int64(300), true), (301, false)])
    func goesOn(after: Int64, isCore: Bool) {
        var traffic = Traffic()
        traffic.add(
            .facebook, .site, Traffic.span(0, lasting: 5), bytes: 1_300_000, form: .request, tags: [.dual],
            otherSite: 900)
        traffic.add(.facebook, .site, Traffic.span(after, lasting: 5), form: .request)
        let first = traffic.account().episodes.first?.marks.first
        #expect(first?.kind == (isCore ? .core : .content))
    }

    @Test("one such film does not vouch for another")
    func twoFilms() {
        var traffic = Traffic()
        for second in [Int64(0), 100] {
            traffic.add(
                .facebook, .site, Traffic.span(second, lasting: 5), bytes: 1_300_000, form: .request, tags: [.dual],
                otherSite: 900)
        }
        #expect(traffic.account().episodes.allSatisfy { $0.kind == .contact })
    }

    @Test(
        "such a film and a box of the service on the page do not vouch for each other",
        arguments: [Int64(-200), 200])
    func filmAndBox(second: Int64) {
        var traffic = Traffic()
        traffic.add(
            .facebook, .site, Traffic.span(0, lasting: 5), bytes: 1_300_000, form: .request, tags: [.dual],
            otherSite: 900)
        traffic.add(
            .facebook, .site, Traffic.span(second, lasting: 5), bytes: 200_000, form: .request, tags: [.dual])
        traffic.add(
            .facebook, .media, Traffic.span(second + 1, lasting: 4), form: .request, tags: [.companion])
        let marks = traffic.account().episodes.flatMap(\.marks)
        #expect(marks.map(\.kind) == [.content, .content])
    }

    @Test(
        "a call of a tab that was left open vouches for no film",
        arguments: [(FlowForm.ongoing, false), (.connection, true)])
    func call(form: FlowForm, isCore: Bool) {
        var traffic = Traffic()
        traffic.add(.facebook, .site, Traffic.span(-200, lasting: 5), form: .connection)
        traffic.add(
            .facebook, .site, Traffic.span(0, lasting: 5), bytes: 1_300_000, form: .connection, tags: [.dual],
            otherSite: 900)
        traffic.add(
            .facebook, .site, Traffic.span(60, lasting: 5), bytes: form == .ongoing ? 10_000 : 100_000, form: form)
        let marks = traffic.account().episodes.flatMap(\.marks).sorted { $0.at < $1.at }
        #expect(marks.map(\.kind) == [.core, isCore ? .core : .content, .core])
    }

    /// Requests name their page; in a slot the other site's film may still be playing, and a tunnel may have been used much later.
    @Test(
        "after such a mark half a minute is certain, all of it where single requests are seen, and nothing of so long a gap in tunnels",
        arguments: [(FlowForm.request, Int64(100)), (.tunnel, 0), (.connection, 30)])
    func credit(form: FlowForm, low: Int64) {
        var traffic = Traffic()
        traffic.add(
            .facebook, .site, Traffic.span(0, lasting: 5), bytes: 1_300_000, form: form, tags: [.dual], otherSite: 900)
        traffic.add(.facebook, .site, Traffic.span(100, lasting: 5), form: form)
        #expect(traffic.account().episodes.map { $0.low.milliseconds } == [low * 1000])
    }

    /// A player brings a picture or two, and the page that offers films dozens. In a tunnel they may have come at the film's end.
    @Test(
        "more still pictures than a player brings settle the doubt",
        arguments: [
            (FlowForm.connection, Int64(160_000), true), (.connection, 159_999, false), (.tunnel, 2_000_000, false),
            (.request, 160_000, true),
        ])
    func stills(form: FlowForm, bytes: Int64, isCore: Bool) {
        var traffic = Traffic()
        traffic.add(
            .youtube, .site, Traffic.span(0, lasting: 5), bytes: 1_300_000, form: form, tags: [.dual], otherSite: 900)
        traffic.add(
            .youtube, .media, Traffic.span(1, lasting: 5), bytes: bytes, form: form, tags: [.dual, .stills],
            otherSite: 1_900)
        traffic.add(.youtube, .shared, Traffic.span(2, lasting: 5), bytes: 3_000_000, form: form, otherSite: 2_900)
        let kinds = traffic.account().episodes.flatMap(\.marks).map(\.kind)
        #expect(kinds == [isCore ? .core : .content])
    }

    @Test("what else the service loads settles nothing, however much")
    func scripts() {
        var traffic = Traffic()
        traffic.add(
            .youtube, .site, Traffic.span(0, lasting: 5), bytes: 1_300_000, form: .connection, tags: [.dual],
            otherSite: 900)
        traffic.add(
            .youtube, .media, Traffic.span(1, lasting: 5), bytes: 2_000_000, form: .connection, tags: [.dual],
            otherSite: 1_900)
        #expect(traffic.account().episodes.flatMap(\.marks).map(\.kind) == [.content])
    }

    /// A player in a page is asked for by that page, and its film by the player.
    @Test(
        "a log that names the pages that asked settles the doubt",
        arguments: [
            ([RefererRelation.unknown, .sameService], true), ([.sameService, .sameService], false),
            ([.unknown, .unknown], false), ([.otherSite, .sameService, .sameService], false),
            ([.otherSite, .unknown, .sameService], true),
        ])
    func named(referers: [RefererRelation], isCore: Bool) {
        var traffic = Traffic()
        for (index, referer) in referers.enumerated() {
            let isFilm = index == referers.count - 1
            traffic.add(
                .facebook, isFilm ? .media : .site, Traffic.span(Int64(index), lasting: 1),
                bytes: isFilm ? 2_000_000 : 60_000, form: .request, tags: [isFilm ? .companion : .dual],
                referer: referer, otherSite: 900)
        }
        let kinds = traffic.account().episodes.flatMap(\.marks).map(\.kind)
        #expect(kinds == [isCore ? .core : .content])
    }

    /// One tunnel to a dual host that began beside another site's page, and one for pictures later.
    private func reused(
        site: Int64 = 3_000_000, role: HostRole = .site, form: FlowForm = .tunnel, open: Int64 = 600,
        pictures: HostTag = .companion, after: Int64 = 80, otherSite: Int64? = nil
    ) -> Traffic {
        var traffic = Traffic()
        traffic.add(
            .facebook, role, Traffic.span(0, lasting: open), bytes: site, form: form, tags: [.dual], otherSite: 900)
        traffic.add(
            .facebook, .media, Traffic.span(after, lasting: 400), bytes: 30_000_000, form: form, tags: [pictures],
            otherSite: otherSite)
        return traffic
    }

    @Test("who went there over the connection that a button had opened, was there")
    func reusedConnection() {
        let episodes = reused().account().episodes
        #expect(episodes.map(\.kind) == [.use])
        #expect(episodes.flatMap(\.marks).map(\.kind) == [.core, .content])
        #expect(episodes.allSatisfy { $0.low.isEmpty }, "nobody knows when the first page came")
    }

    @Test("buttons and players of other pages bring less of the site itself")
    func smallSite() {
        #expect(reused(site: 2_999_999).account().episodes.allSatisfy { $0.kind == .contact })
    }

    @Test("an app fetches as much by itself")
    func app() {
        #expect(reused(role: .app).account().episodes.allSatisfy { $0.kind == .contact })
    }

    @Test("pictures show nothing that come after the site's tunnel, beside another page, or with every button")
    func otherPictures() {
        for traffic in [reused(open: 79), reused(otherSite: 5_000), reused(pictures: .stills)] {
            #expect(traffic.account().episodes.allSatisfy { $0.kind == .contact })
        }
        #expect(reused(open: 80, otherSite: 5_001).account().episodes.contains { $0.kind == .use })
    }

    @Test(
        "pictures long after the tunnel began are no visit: buttons may have held it open",
        arguments: [(Int64(300), true), (301, false)])
    func latePictures(after: Int64, isUse: Bool) {
        let episodes = reused(open: 900, after: after).account().episodes
        #expect(episodes.contains { $0.kind == .use } == isUse)
    }

    @Test("a request or a slot is judged by what it is itself", arguments: [FlowForm.request, .connection])
    func singleRequests(form: FlowForm) {
        #expect(reused(form: form).account().episodes.allSatisfy { $0.kind == .contact })
    }
}
