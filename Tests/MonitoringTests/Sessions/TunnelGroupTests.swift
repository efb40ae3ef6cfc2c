import FlowModel
import Monitoring
import Testing

/// What tunnels side by side show together.
@Suite struct TunnelGroupTests {
    /// A site's tunnel and one of its pictures, both from second 0; milliseconds that the bytes must have needed.
    private func least(site: Int64, pictures: Int64, bytes: Int64 = 60_000_000, until: Int64 = 3_600) -> Int64 {
        var traffic = Traffic()
        traffic.add(.twitter, .site, Traffic.span(0, lasting: site), bytes: bytes / 4)
        traffic.add(.twitter, .media, Traffic.span(0, lasting: pictures), bytes: bytes)
        return activeTime(of: traffic.account().episodes, in: Traffic.interval(0, until)).low
    }

    /// Whichever is kept open by something else, the visit was over when the other went idle.
    @Test(arguments: [(Int64(500), Int64(900)), (900, 500)])
    func noLongerThanBothWereOpen(site: Int64, pictures: Int64) {
        #expect(least(site: site, pictures: pictures) == 375_000)
    }

    @Test(arguments: [(Int64(215), Int64(90_000)), (214, 0)])
    func aGlanceIsNothing(both: Int64, low: Int64) {
        #expect(least(site: both, pictures: 400, bytes: 20_000_000) == low)
    }

    /// What is open beyond the time looked at need not be taken off twice.
    @Test func theEndOfTheLessonCountsAsTheEnd() {
        #expect(least(site: 500, pictures: 500, until: 440) == 375_000)
        #expect(least(site: 500, pictures: 500, until: 380) == 375_000)
    }

    /// A film goes on while its site rests.
    @Test func aSiteMayRestDuringAFilm() {
        var traffic = Traffic()
        traffic.add(.youtube, .site, Traffic.span(0, lasting: 100), bytes: 1_300_000)
        traffic.add(.youtube, .shared, Traffic.span(1, lasting: 699), bytes: 120_000_000)
        #expect(activeTime(of: traffic.account().episodes, in: Traffic.interval(0, 3_600)).low == 575_000)
    }

    /// Boxes and players of several services on one page fill tunnels to all of them at once.
    @Test func tunnelsOfSeveralServicesShowNothingTogether() {
        let site = TunnelUse(
            .site, span: Traffic.interval(0, 500), least: 0, share: share(60_000), evidence: 1)
        let pictures = TunnelUse(span: Traffic.interval(0, 500), least: 0, share: share(60_000), evidence: 2)
        let inside = Traffic.interval(0, 3_600)
        #expect(TunnelGain.most(of: [[site, pictures]], over: .empty, in: inside) == 115_000)
        #expect(TunnelGain.most(of: [[site], [pictures]], over: .empty, in: inside) == 0)
    }

    /// Players can keep one such tunnel open and fill it; who visits the site has its pictures as well.
    @Test(arguments: [
        (TunnelUse.Kind.dual, TunnelUse.Kind.dual, Int64(0)), (.site, .site, 195_000), (.dual, .media, 195_000),
        (.dual, .film, 195_000),
    ])
    func aSiteThatIsOftenAnEmbedNeedsPicturesOrFilm(first: TunnelUse.Kind, second: TunnelUse.Kind, low: Int64) {
        let tunnels = [first, second].enumerated().map { index, kind in
            TunnelUse(kind, span: Traffic.interval(0, 500), least: 0, share: share(100_000), evidence: index)
        }
        #expect(TunnelGain.most(of: [tunnels], over: .empty, in: Traffic.interval(0, 3_600)) == low)
    }

    /// A long one by itself, filled by players, is no visit either, however dense.
    @Test(arguments: [
        (TunnelUse.Kind.dual, TunnelUse.Kind?.none, Int64(0)), (.dual, .dual, 0), (.dual, .media, 300_000),
        (.dual, .film, 300_000), (.site, nil, 300_000),
    ])
    func aSingleTunnelToSuchASiteNeedsThemToo(kind: TunnelUse.Kind, beside: TunnelUse.Kind?, low: Int64) {
        let long = TunnelUse(kind, span: Traffic.interval(-100, 500), least: 400_000, evidence: 1)
        let other = beside.map { TunnelUse($0, span: Traffic.interval(200, 210), least: 0, evidence: 2) }
        let tunnels = [long] + (other.map { [$0] } ?? [])
        #expect(TunnelGain.most(of: [tunnels], over: .empty, in: Traffic.interval(0, 3_600)) == low)
    }

    /// What needs so many milliseconds, and acts for ten minutes.
    private func share(_ usual: Int64) -> TunnelShare {
        TunnelShare(usual: usual, film: 0, acts: 600_000)
    }
}
