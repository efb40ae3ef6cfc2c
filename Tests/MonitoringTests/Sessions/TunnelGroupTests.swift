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
}
