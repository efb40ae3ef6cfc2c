import MonitorService
import Testing

@Suite("how often somebody may ask")
struct RequestRateTests {
    private let start = ContinuousClock.now

    private func taken(_ bucket: inout RequestRate.Bucket, at seconds: Int64, tries: Int) -> Int {
        (0..<tries).count { _ in bucket.take(at: start.advanced(by: .seconds(seconds))) }
    }

    @Test("a burst at once, and then as many as the rate gives, however one asks")
    func rate() {
        var bucket = RequestRate.Bucket(RequestRate(burst: 5, perMinute: 6), at: start)
        #expect(taken(&bucket, at: 0, tries: 20) == 5)
        #expect(taken(&bucket, at: 9, tries: 20) == 0)
        #expect(taken(&bucket, at: 10, tries: 20) == 1)
        var sum = 0
        for second in 11...70 { sum += taken(&bucket, at: Int64(second), tries: 3) }
        #expect(sum == 6)
        #expect(taken(&bucket, at: 100_000, tries: 20) == 5)
    }

    @Test("what is given back can be taken again, and never more than the burst")
    func givingBack() {
        var bucket = RequestRate.Bucket(RequestRate(burst: 2, perMinute: 1), at: start)
        bucket.giveBack()
        #expect(taken(&bucket, at: 0, tries: 5) == 2)
        bucket.giveBack()
        #expect(taken(&bucket, at: 0, tries: 5) == 1)
        #expect(!bucket.isFull)
    }

    @Test("a clock that stands still or goes back gives nothing")
    func backwards() {
        var bucket = RequestRate.Bucket(RequestRate(burst: 1, perMinute: 60), at: start)
        #expect(taken(&bucket, at: 0, tries: 2) == 1)
        #expect(taken(&bucket, at: -100, tries: 2) == 0)
        #expect(taken(&bucket, at: 1, tries: 2) == 1)
    }
}
