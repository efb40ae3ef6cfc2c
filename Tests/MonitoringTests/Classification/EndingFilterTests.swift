import Monitoring
import Testing

@Suite("The filter before the table of rules")
struct EndingFilterTests {
    private func filter(_ endings: [String]) -> EndingFilter {
        var filter = EndingFilter()
        for ending in endings { filter.add(ending.utf8Span.span) }
        return filter
    }

    private func passes(_ name: String, _ filter: EndingFilter) -> Bool {
        filter.mayHoldEnding(of: name.utf8Span.span)
    }

    /// Each length that has a key of its own, below every other length of label.
    @Test(arguments: ["a.b", "t.co", "x.com", "a.b.co", "fb.watch", "abc.com", "abcd.com", "youtube.com", "a.b.c.d"])
    func neverHoldsBackWhatEndsInAKnownName(ending: String) {
        let filter = filter([ending])
        #expect(passes(ending, filter))
        for length in 1...20 {
            let below = String(repeating: "w", count: length) + "." + ending
            #expect(passes(below, filter), "\(below)")
            #expect(passes(below.uppercased(), filter), "\(below)")
            #expect(passes("m." + below, filter), "\(below)")
        }
    }

    @Test func holdsBackMostOfWhatIsUnknown() {
        let filter = filter((0..<5000).map { "service\($0).example" } + ["x.com", "t.co", "youtube.com"])
        let unknown = (0..<2000).map { "www.shop\($0 * 7919 % 10007)s.test" }
        let passed = unknown.count { passes($0, filter) }
        #expect(passed < unknown.count / 50, "\(passed)")
    }

    /// Names that share their last labels with a known one are the ones that a school opens all day.
    @Test(arguments: ["www.bbc.co.uk", "metrics.com", "index.com", "example.co", "www.notyoutube.net"])
    func holdsBackWhatOnlyLooksAlike(name: String) {
        #expect(!passes(name, filter(["x.com", "t.co", "youtube.com", "youtube.co.uk"])))
    }
}
