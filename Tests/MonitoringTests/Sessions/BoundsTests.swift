import FlowModel
import Monitoring
import Testing

@Suite("Bounds: at least LOW, at most HIGH")
struct BoundsTests {
    private func active(_ traffic: Traffic, _ start: Int64 = 0, _ end: Int64 = 10_000) -> ActiveTime {
        activeTime(of: traffic.account().episodes, in: Traffic.interval(start, end))
    }

    @Test("from mark to mark, nothing after the last at the low end, two minutes at the high end")
    func marks() {
        var traffic = Traffic()
        for second in [Int64(0), 20, 140] { traffic.visit(.twitter, at: second) }
        #expect(active(traffic) == ActiveTime(low: 140_000, high: 260_000))
    }

    @Test("a gap over two minutes leaves half a minute certain, after a mark that others precede")
    func longGap() {
        var traffic = Traffic()
        for second in [Int64(0), 60, 181] { traffic.visit(.twitter, at: second) }
        #expect(active(traffic) == ActiveTime(low: 90_000, high: 301_000))
    }

    @Test("marks that are all far apart are no time spent, however many there are")
    func loneMarks() {
        var traffic = Traffic()
        for second in [Int64(0), 125, 375, 505, 705, 985, 1_110] { traffic.visit(.twitter, at: second) }
        #expect(active(traffic).low == 0)
        #expect(active(traffic).high > 600_000)
    }

    @Test("up to three minutes count when a tunnel that carries data stays open, and no other site was opened")
    func spanned() {
        var traffic = Traffic()
        traffic.add(.twitter, .site, Traffic.span(0, lasting: 200), bytes: 100_000)
        traffic.visit(.twitter, at: 180)
        #expect(active(traffic).low == 180_000)
        for (otherSite, low) in [(Int64(5_000), Int64(30_000)), (5_001, 180_000)] {
            var elsewhere = Traffic()
            elsewhere.add(.twitter, .site, Traffic.span(0, lasting: 200), bytes: 100_000)
            elsewhere.add(.twitter, .site, Traffic.span(180, lasting: 9), bytes: 1_300_000, otherSite: otherSite)
            #expect(active(elsewhere).low == low)
        }
    }

    @Test(
        "up to three minutes count between two pages of a visit with a person's pace",
        arguments: [
            (Int64(60), Int64(180), Int64(300_000), Int64(240)), (60, 181, 300_000, 90), (60, 180, 299_999, 90),
            (90, 180, 300_000, 270), (91, 180, 300_000, 121), (60, 120, 299_999, 180),
        ])
    func pages(pause: Int64, gap: Int64, bytes: Int64, low: Int64) {
        var traffic = Traffic()
        for second in [0, pause, pause + gap] {
            traffic.add(.facebook, .site, Traffic.span(second, lasting: 1), bytes: bytes, form: .request)
        }
        #expect(active(traffic).low == low * 1000)
    }

    @Test("pictures prolong by half a minute at most")
    func content() {
        var traffic = Traffic()
        traffic.visit(.twitter, at: 0)
        traffic.add(.twitter, .media, Traffic.span(25, lasting: 9))
        traffic.add(.twitter, .media, Traffic.span(56, lasting: 9))
        #expect(active(traffic).low == 25_000)
    }

    @Test("the bytes of a lasting tunnel are time, less what may lie outside")
    func tunnel() {
        var traffic = Traffic()
        traffic.add(.twitter, .site, Traffic.span(0, lasting: 600), bytes: 75_005_000)
        // Wholly inside: at the usual pace, but no longer than before an idle connection closes, less what was fetched ahead.
        #expect(active(traffic).low == 475_000)
        #expect(active(traffic, 400, 1000).low == 0)
        #expect(active(traffic, 200, 1000).low == 100_000)
        #expect(active(traffic, 200, 1000).high == 400_000)
    }

    @Test("the end of a tunnel is no mark: a visit at break, closed in the lesson, is nothing in the lesson")
    func endInside() {
        var traffic = Traffic()
        traffic.visit(.twitter, at: 0)
        traffic.add(.twitter, .site, Traffic.span(40, lasting: 900), bytes: 400_000)
        #expect(active(traffic, 600, 3600).low == 0)
    }

    @Test(
        "a long tunnel with little in it cannot be placed: its marks at least, two minutes from its start at most"
    )
    func idleTunnel() {
        var traffic = Traffic()
        traffic.visit(.twitter, at: 0)
        traffic.add(.twitter, .site, Traffic.span(40, lasting: 7200), bytes: 400_000)
        #expect(active(traffic) == ActiveTime(low: 40_000, high: 160_000))
    }

    @Test("tunnels side by side count once, one after another both")
    func gains() {
        let inside = Traffic.interval(0, 10_000)
        let first = TunnelUse(span: Traffic.interval(0, 600), least: 300_000, evidence: 1)
        let beside = TunnelUse(span: Traffic.interval(100, 700), least: 200_000, evidence: 2)
        let after = TunnelUse(span: Traffic.interval(600, 900), least: 100_000, evidence: 3)
        #expect(TunnelGain.most(of: [[beside, first]], over: .empty, in: inside) == 300_000)
        #expect(TunnelGain.most(of: [[beside, after, first]], over: .empty, in: inside) == 400_000)
        let marked = IntervalSet([Traffic.interval(0, 120)])
        #expect(TunnelGain.most(of: [[first]], over: marked, in: inside) == 180_000)
    }

    @Test(
        "one tunnel of servers shared with other services is held to the pace of film, and to its time before closing",
        arguments: [(HostRole.shared, Int64(176_000)), (.media, 250_000), (.site, 250_000), (.app, 250_000)])
    func film(role: HostRole, low: Int64) {
        var traffic = Traffic()
        traffic.visit(.twitter, at: 0)
        traffic.add(.twitter, role, Traffic.span(1, lasting: 300), bytes: 62_505_000)
        #expect(active(traffic).low == low)
    }

    @Test("bytes beyond all measure never exceed the tunnel's own time")
    func hugeTunnel() {
        var traffic = Traffic()
        traffic.add(.twitter, .site, Traffic.span(0, lasting: 200), bytes: .max)
        #expect(active(traffic) == ActiveTime(low: 200_000, high: 200_000))
    }

    @Test("minutes are rounded for display only, down and up")
    func display() {
        let time = ActiveTime(low: 179_999, high: 180_001)
        #expect(time.leastMinutes == 2 && time.mostMinutes == 4)
        #expect(ActiveTime(low: 5, high: 1).high == 5)
    }
}
