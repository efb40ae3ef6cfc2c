import FlowModel
import Monitoring
import Testing

@Suite("Sound that plays on after somebody's last page is nobody's time")
struct SoundWatchTests {
    /// A page at 0, and a piece of `bytes` at each of `seconds`: too few for sound that was steady before.
    private func low(_ seconds: [Int64], bytes: Int64 = 100_000, edit: (inout Traffic) -> Void = { _ in }) -> Int64 {
        var traffic = Traffic()
        traffic.add(.twitter, .site, Traffic.span(0, lasting: 1), bytes: 100_000, form: .request)
        for second in seconds {
            traffic.add(.twitter, .media, Traffic.span(second, lasting: 1), bytes: bytes, form: .request)
        }
        edit(&traffic)
        return activeTime(of: traffic.account().episodes, in: Traffic.interval(-600, 3_600)).low
    }

    /// Never 30 s apart, and at no regular times, which a device alone would keep.
    private static let pieces: [Int64] = [20, 33, 58, 80, 92, 118, 140, 160, 186, 200]

    /// Film is 40 kB a second: 8 MB in 200 seconds.
    @Test("as much as film is looked at, and less is not", arguments: [(Int64(799_999), Int64(0)), (800_000, 200_000)])
    func rate(bytes: Int64, low expected: Int64) {
        #expect(low(Self.pieces, bytes: bytes) == expected)
    }

    @Test("what comes within a minute of the page was brought by it", arguments: [(Int64(60), Int64(60_000)), (61, 0)])
    func reach(last: Int64, low expected: Int64) {
        #expect(low([20, 33, last]) == expected)
    }

    @Test("whoever comes back to the site was there in between")
    func nextPage() {
        let found = low([20, 33, 58, 80, 92]) {
            $0.add(.twitter, .site, Traffic.span(110, lasting: 1), bytes: 100_000, form: .request)
        }
        #expect(found == 110_000)
    }

    @Test("a film does not make the sound after it time, though all of it together brought as much as film")
    func filmFirst() {
        let found = low(Self.pieces.filter { $0 > 20 }) {
            $0.add(.twitter, .media, Traffic.span(20, lasting: 1), bytes: 20_000_000, form: .request)
        }
        #expect(found == 80_000)
    }
}
