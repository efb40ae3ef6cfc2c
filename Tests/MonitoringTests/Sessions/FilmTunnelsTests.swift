import FlowModel
import Monitoring
import Testing

/// Film in tunnels from servers that other services use too.
@Suite struct FilmTunnelsTests {
    /// A film that begins with its site, and goes on over another tunnel after a pause of `pause` seconds.
    private func film(
        pause: Int64, bytes: Int64 = 40_000_000, site: Int64 = 1_300_000, otherSite: Int64? = nil
    ) -> Traffic {
        var traffic = Traffic()
        traffic.add(
            .youtube, .site, Traffic.span(0, lasting: 90), bytes: site, tags: [.dual], otherSite: otherSite)
        traffic.add(.youtube, .shared, Traffic.span(1, lasting: 11), bytes: site)
        traffic.add(.youtube, .shared, Traffic.span(12 + pause, lasting: 300), bytes: bytes)
        return traffic
    }

    private func counted(_ traffic: Traffic) -> [Int] {
        traffic.account().episodes.flatMap(\.evidence).sorted()
    }

    @Test(arguments: [(Int64(0), true), (30, true), (31, false)])
    func goesOnAfterAShortPause(pause: Int64, isCounted: Bool) {
        #expect(counted(film(pause: pause)) == (isCounted ? [1, 2, 3] : [1, 2]))
    }

    /// A radio comes from the same servers.
    @Test(arguments: [(Int64(12_000_000), true), (11_999_959, false)])
    func soundIsNoFilm(bytes: Int64, isCounted: Bool) {
        #expect(counted(film(pause: 0, bytes: bytes)) == (isCounted ? [1, 2, 3] : [1, 2]))
    }

    /// Of a player in another site's page nothing goes on, however much it brought.
    @Test(arguments: [(Int64(500_000), 0), (1_300_000, 2)])
    func nothingGoesOnFromAnotherSitesPage(site: Int64, exchanges: Int) {
        #expect(counted(film(pause: 0, site: site, otherSite: 900)) == Array([1, 2, 3].prefix(exchanges)))
    }

    /// An open tab polls beside a film that a lesson's own page plays from the same servers.
    @Test(arguments: [(Int64(13_000), 3), (12_999, 2)])
    func aPollBeginsNoFilm(site: Int64, exchanges: Int) {
        var traffic = Traffic()
        traffic.add(.youtube, .site, Traffic.span(0, lasting: 90), bytes: site, tags: [.dual])
        traffic.add(.youtube, .shared, Traffic.span(1, lasting: 11), bytes: 2_000_000)
        traffic.add(.youtube, .shared, Traffic.span(12, lasting: 300), bytes: 40_000_000)
        #expect(counted(traffic) == Array([1, 2, 3].prefix(exchanges)))
    }

    @Test func filmAloneIsNobodys() {
        var traffic = Traffic()
        for second in [Int64(0), 100, 400] {
            traffic.add(.youtube, .shared, Traffic.span(second, lasting: 300), bytes: 40_000_000)
        }
        #expect(counted(traffic) == [])
    }

    @Test func onItGoesFromTunnelToTunnel() {
        var traffic = film(pause: 20)
        traffic.add(.youtube, .shared, Traffic.span(350, lasting: 100), bytes: 9_000_000)
        traffic.add(.youtube, .shared, Traffic.span(500, lasting: 100), bytes: 9_000_000)
        #expect(counted(traffic) == [1, 2, 3, 4])
    }
}
