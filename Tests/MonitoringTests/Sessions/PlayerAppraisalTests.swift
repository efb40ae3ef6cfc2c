import FlowModel
import Monitoring
import Testing

@Suite("Films that somebody starts in another site's page long after opening it")
struct PlayerAppraisalTests {
    /// What comes together at `second`: of the site, of its still pictures, and a film of four minutes in the given form.
    private func film(
        at second: Int64 = 1000, form: FlowForm, site: Int64, stills: Int64 = 0,
        picturesBeside otherPictures: Int64? = nil
    ) -> Traffic {
        var traffic = Traffic()
        traffic.add(
            .youtube, .site, Traffic.span(second, lasting: 4), bytes: site, form: form, tags: [.dual])
        if stills > 0 {
            traffic.add(
                .youtube, .media, Traffic.span(second + 1, lasting: 3), bytes: stills, form: form,
                tags: [.dual, .stills], otherSite: otherPictures)
        }
        if form == .tunnel {
            traffic.add(.youtube, .shared, Traffic.span(second + 2, lasting: 240), bytes: 60_000_000)
        } else {
            for piece in Int64(0)..<24 {
                traffic.add(
                    .youtube, .shared, Traffic.span(second + 2 + piece * 10, lasting: 3), bytes: 2_500_000, form: form)
            }
        }
        return traffic
    }

    private func isUse(_ traffic: Traffic) -> Bool {
        traffic.account().episodes.contains { $0.kind == .use }
    }

    @Test(
        "a player brings a call and the film, and that is no use, however long",
        arguments: [FlowForm.request, .connection, .tunnel])
    func callAndFilm(form: FlowForm) {
        let episodes = film(form: form, site: 60_000).account().episodes
        #expect(!episodes.isEmpty)
        #expect(episodes.allSatisfy { $0.kind == .contact && $0.low.isEmpty })
    }

    @Test(
        "with a whole page and more than one picture it is a visit; a player that is loaded on pressing play shows one",
        arguments: [(Int64(300_000), Int64(80_000), true), (299_999, 80_000, false), (1_000_000, 79_999, false)])
    func page(site: Int64, stills: Int64, isVisit: Bool) {
        #expect(isUse(film(form: .connection, site: site, stills: stills)) == isVisit)
    }

    @Test("what a frame asks for is no visit, however much", arguments: [(true, false), (false, true)])
    func frame(isFrame: Bool, isVisit: Bool) {
        var traffic = Traffic()
        let referer: RefererRelation = isFrame ? .otherSite : .unknown
        traffic.add(
            .youtube, .site, Traffic.span(990, lasting: 1), bytes: 40_000, form: .request, tags: [.dual],
            referer: referer)
        traffic.add(
            .youtube, .site, Traffic.span(1000, lasting: 1), bytes: 1_400_000, form: .request, tags: [.dual],
            referer: .sameService)
        traffic.add(
            .youtube, .media, Traffic.span(1001, lasting: 1), bytes: 200_000, form: .request, tags: [.dual, .stills],
            referer: .sameService)
        for piece in Int64(0)..<24 {
            traffic.add(
                .youtube, .shared, Traffic.span(1002 + piece * 10, lasting: 3), bytes: 2_500_000, form: .request,
                referer: .sameService)
        }
        #expect(isUse(traffic) == isVisit)
    }

    /// Somebody presses play in a box of Facebook on another site's page; its film comes from the service's own servers.
    @Test("a frame's film from the service's own servers is no visit either", arguments: [true, false])
    func ownFilmInAFrame(isFrame: Bool) {
        var traffic = Traffic()
        traffic.add(
            .facebook, .site, Traffic.span(0, lasting: 1), bytes: 40_000, form: .request, tags: [.dual],
            referer: isFrame ? .otherSite : .unknown)
        for act in [Int64(60), 80, 100] {
            traffic.add(
                .facebook, .site, Traffic.span(act, lasting: 1), bytes: 12_000, form: .request, tags: [.dual],
                referer: .sameService)
            for piece in Int64(0)..<3 {
                traffic.add(
                    .facebook, .media, Traffic.span(act + 1 + piece, lasting: 1), bytes: 1_200_000, form: .request,
                    tags: [.companion], referer: .sameService)
            }
        }
        #expect(isUse(traffic) == !isFrame)
    }

    /// A page or post of Facebook at the beginning, and what its own server brings for two minutes.
    private func ownFilm(site: Int64, acts: [Int64: Int64] = [:]) -> Traffic {
        var traffic = Traffic()
        traffic.add(
            .facebook, .site, Traffic.span(0, lasting: 1), bytes: site, form: .connection, tags: [.dual])
        for number in Int64(0)..<12 {
            traffic.add(
                .facebook, .media, Traffic.span(number * 10 + 1, lasting: 8), bytes: 1_200_000, form: .connection,
                tags: [.companion])
            guard let act = acts[number] else { continue }
            traffic.add(
                .facebook, .site, Traffic.span(number * 10 + 2, lasting: 1), bytes: act, form: .ongoing, tags: [.dual])
        }
        return traffic
    }

    @Test("a film in a post of another site's page is none, where nothing shows that the site is open")
    func filmInAPost() {
        #expect(!isUse(ownFilm(site: 60_000)))
        #expect(!isUse(ownFilm(site: 299_999)))
        #expect(isUse(ownFilm(site: 300_000)))
        #expect(isUse(ownFilm(site: 60_000, acts: [2: 13_000, 4: 13_000])))
    }

    @Test(
        "in a log that names the pages that asked, who opened the site watches there, also beside another page",
        arguments: [(RefererRelation.unknown, true), (.sameService, true), (.otherSite, false)])
    func named(page referer: RefererRelation, isVisit: Bool) {
        var traffic = Traffic()
        traffic.add(
            .youtube, .site, Traffic.span(0, lasting: 1), bytes: 60_000, form: .request, tags: [.dual], referer: referer
        )
        for piece in Int64(0)..<24 {
            traffic.add(
                .youtube, .shared, Traffic.span(1 + piece * 10, lasting: 3), bytes: 2_500_000, form: .request,
                referer: .sameService, otherSite: piece == 0 ? 200 : nil)
        }
        #expect(isUse(traffic) == isVisit)
    }

    @Test(
        "with more still pictures than a player shows it is a visit",
        arguments: [(Int64(160_000), true), (159_999, false)])
    func stills(bytes: Int64, isVisit: Bool) {
        #expect(isUse(film(form: .connection, site: 60_000, stills: bytes)) == isVisit)
    }

    @Test("a page that another site's page may have brought shows nothing")
    func pageBesideAnother() {
        #expect(!isUse(film(form: .connection, site: 400_000, stills: 100_000, picturesBeside: 2_000)))
    }

    @Test("in tunnels it takes one for the pictures too: what the site brought may be of players opened later")
    func tunnels() {
        #expect(isUse(film(form: .tunnel, site: 500_000, stills: 80_000)))
        #expect(!isUse(film(form: .tunnel, site: 500_000, stills: 79_999)))
        #expect(!isUse(film(form: .tunnel, site: 290_000, stills: 80_000)))
        #expect(!isUse(film(form: .tunnel, site: 2_000_000)))
        #expect(!isUse(film(form: .tunnel, site: 2_000_000, stills: 79_999)))
        #expect(!isUse(film(form: .tunnel, site: 2_000_000, stills: 80_000, picturesBeside: 1_000)))
    }

    @Test(
        "who had opened the site within five minutes before watches there; who opens it after the film began need not have",
        arguments: [(Int64(700), true), (699, false), (1100, false)])
    func visitNear(second: Int64, isCore: Bool) {
        var traffic = film(form: .connection, site: 60_000)
        traffic.add(
            .youtube, .site, Traffic.span(second, lasting: 4), bytes: 1_200_000, form: .connection, tags: [.dual])
        let first = traffic.account().episodes.flatMap(\.marks).first { $0.at == Traffic.instant(1000) }
        #expect(first?.kind == (isCore ? .core : .content))
    }

    @Test(
        "without a film, twice as many pictures: two players may have loaded beside another page",
        arguments: [(Int64(320_000), true), (319_999, false)])
    func twoPlayers(stills: Int64, isCore: Bool) {
        var traffic = Traffic()
        traffic.add(
            .youtube, .site, Traffic.span(0, lasting: 4), bytes: 1_200_000, form: .connection, tags: [.dual],
            otherSite: 900)
        traffic.add(
            .youtube, .media, Traffic.span(1, lasting: 4), bytes: stills, form: .connection, tags: [.dual, .stills],
            otherSite: 1_900)
        #expect(traffic.account().episodes.flatMap(\.marks).map(\.kind) == [isCore ? .core : .content])
    }

    /// A page whose parts begin at these seconds, with the milliseconds to the other site that was opened, and a film of two minutes.
    private func slots(
        site: (at: Int64, bytes: Int64, gap: Int64), stills: (at: Int64, bytes: Int64, gap: Int64),
        film: (at: Int64, gap: Int64)
    ) -> Traffic {
        var traffic = Traffic()
        traffic.add(
            .youtube, .site, Traffic.span(site.at, lasting: 1), bytes: site.bytes, form: .connection, tags: [.dual],
            otherSite: site.gap)
        traffic.add(
            .youtube, .media, Traffic.span(stills.at, lasting: 1), bytes: stills.bytes, form: .connection,
            tags: [.dual, .stills], otherSite: stills.gap)
        traffic.add(
            .youtube, .shared, Traffic.span(film.at, lasting: 9 - film.at % 10), bytes: 6_000_000, form: .connection,
            otherSite: film.gap)
        for number in Int64(2)..<14 {
            traffic.add(
                .youtube, .shared, Traffic.span(number * 10 + 1, lasting: 8), bytes: 2_500_000, form: .connection)
        }
        return traffic
    }

    @Test(
        "the end of a slot parts no page from its pictures, also beside another page, when they come at once",
        arguments: [(Int64(12), Int64(160_000), true), (13, 160_000, false), (12, 159_999, false)])
    func partedPictures(second: Int64, bytes: Int64, isVisit: Bool) {
        let traffic = slots(
            site: (9, 1_150_000, 900), stills: (second, bytes, (second - 9) * 1000 + 900), film: (14, 5_900))
        #expect(isUse(traffic) == isVisit)
    }

    @Test(
        "what came with a page that came first, and showed what else there is, is not that of the page opened after it",
        arguments: [(Int64(749_000), Int64(160_000), true), (749_000, 159_999, false), (299_999, 160_000, false)])
    func openedAfter(page: Int64, stills: Int64, isVisit: Bool) {
        #expect(isUse(slots(site: (1, page, -400), stills: (2, stills, 600), film: (3, 1_600))) == isVisit)
    }

    @Test(
        "a whole page that was over before another site was opened is none of its embeds",
        arguments: [(Int64(300_000), Int64(-6_000), true), (299_999, -6_000, false), (300_000, -3_999, false)])
    func overBefore(bytes: Int64, gap: Int64, isVisit: Bool) {
        let traffic = slots(site: (0, bytes, gap), stills: (1, 80_000, gap + 1000), film: (1, gap + 1000))
        #expect(isUse(traffic) == isVisit)
    }
}
