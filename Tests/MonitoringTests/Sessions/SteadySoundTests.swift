import FlowModel
import Monitoring
import Testing

/// Sound comes whether or not anybody acts, so it shows nobody's act.
@Suite struct SteadySoundTests {
    /// When the page that plays it calls home: at no regular times.
    private static let calls: [Int64] = [722, 957, 1022, 1245, 1260, 1382, 1407, 1642, 1782, 1857, 1872, 2187, 2302]

    /// A page at 0, and what it plays until 2400: a piece every so many seconds.
    private func music(
        _ form: FlowForm = .request, bytes: Int64 = 120_000, every seconds: Int64 = 5, until end: Int64 = 2_400
    ) -> Traffic {
        var traffic = Traffic()
        traffic.add(.twitter, .site, Traffic.span(0, lasting: 1), bytes: 500_000, form: form)
        for second in stride(from: 5, to: end, by: Int(seconds)) {
            traffic.add(.twitter, .media, Traffic.span(Int64(second), lasting: 1), bytes: bytes, form: form)
        }
        return traffic
    }

    private func call(_ traffic: inout Traffic, at second: Int64, bytes: Int64 = 20_000, _ form: FlowForm = .request) {
        traffic.add(.twitter, .site, Traffic.span(second, lasting: 1), bytes: bytes, form: form, referer: .sameService)
    }

    private func low(_ traffic: Traffic) -> Int64 {
        activeTime(of: traffic.account().episodes, in: Traffic.interval(600, 2_400)).low
    }

    private func coreMarks(_ traffic: Traffic) -> Int {
        traffic.account().episodes.flatMap(\.marks).count { $0.kind == .core }
    }

    @Test(arguments: [FlowForm.request, .ongoing], [Int64(5), 10, 20])
    func callsBesideItAreNoUse(form: FlowForm, seconds: Int64) {
        var traffic = music(form, bytes: 24_000 * seconds, every: seconds)
        for second in Self.calls { call(&traffic, at: second, form) }
        #expect(low(traffic) == 0)
        #expect(coreMarks(traffic) <= 1)
    }

    /// Whoever scrolls while it plays brings pictures, and counts as ever.
    @Test(arguments: [FlowForm.request, .ongoing], [Set<HostTag>(), [.stills]])
    func whoScrollsWhileItPlaysIsSeen(form: FlowForm, tags: Set<HostTag>) {
        var traffic = music(form)
        for second in [900, 914, 931, 967, 980, 1_012, 1_035, 1_048, 1_090, 1_103, 1_139, 1_171, 1_200] as [Int64] {
            call(&traffic, at: second, bytes: 60_000, form)
            for picture in [1, 2] as [Int64] {
                traffic.add(
                    .twitter, .media, Traffic.span(second + picture, lasting: 1), bytes: 300_000, form: form, tags: tags
                )
            }
        }
        #expect((250_000...310_000).contains(low(traffic)))
    }

    /// A film is a stream too. Whoever watches it on its own site is seen while it loads.
    @Test(arguments: [FlowForm.request, .ongoing])
    func aFilmOnItsOwnSiteCounts(form: FlowForm) {
        var traffic = music(form, bytes: 600_000, until: 1_200)
        for second in Self.calls where second < 1_200 { call(&traffic, at: second, form) }
        #expect(low(traffic) >= 580_000)
    }

    /// The bounds: what is sound, what is a call, how long is steady.
    @Test(arguments: [
        (Int64(199_999), Int64(20_000), Int64(2_400), 1), (200_000, 20_000, 2_400, 2), (120_000, 79_999, 2_400, 1),
        (120_000, 80_000, 2_400, 2), (120_000, 20_000, 300, 1), (120_000, 20_000, 180, 2), (14_000, 20_000, 2_400, 1),
        (13_000, 20_000, 2_400, 2),
    ])
    func bounds(piece: Int64, bytes: Int64, end: Int64, core: Int) {
        var traffic = music(bytes: piece, until: end)
        call(&traffic, at: 122, bytes: bytes)
        #expect(coreMarks(traffic) == core)
    }

    /// Between two songs a player fetches ahead and then waits.
    @Test func itNeedNotBeLikeItselfAllTheTime() {
        var traffic = Traffic()
        traffic.add(.twitter, .site, Traffic.span(0, lasting: 1), bytes: 500_000, form: .request)
        for song in stride(from: Int64(10), to: 2_400, by: 200) {
            for piece in Int64(0)..<20 {
                let second = song + (piece < 5 ? piece : piece * 10)
                traffic.add(.twitter, .media, Traffic.span(second, lasting: 1), bytes: 200_000, form: .request)
            }
            call(&traffic, at: song)
            call(&traffic, at: song + 25)
        }
        #expect(low(traffic) == 0)
    }

    /// A tunnel at the pace of sound is one only if it was open for longer than somebody looks at pictures so slowly.
    @Test(arguments: [(Int64(1_800), Int64(24_000), 1), (1_799, 24_000, 3), (1_800, 40_000, 3), (1_800, 2_600, 3)])
    func smallTunnelsBesideOneOfSound(seconds: Int64, rate: Int64, core: Int) {
        var traffic = Traffic()
        traffic.add(.twitter, .site, Traffic.span(0, lasting: 20), bytes: 500_000)
        traffic.add(.twitter, .media, Traffic.span(1, lasting: seconds), bytes: rate * seconds + 5_000)
        traffic.add(.twitter, .site, Traffic.span(400, lasting: 10), bytes: 30_000)
        traffic.add(.twitter, .site, Traffic.span(520, lasting: 10), bytes: 80_000)
        #expect(coreMarks(traffic) == core)
        traffic.add(.twitter, .site, Traffic.span(640, lasting: 10), bytes: 85_000)
        #expect(coreMarks(traffic) == core + 1)
    }
}
