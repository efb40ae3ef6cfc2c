import FlowModel
import Monitoring
import Testing

@Suite("Evidence waits for a page that may have embedded it, and no longer")
struct SettlingFlowsTests {
    private static let patience: Int64 = 15 * 60_000

    /// The first exchange ends at one second.
    @Test("a quarter of an hour after its end, and not at that instant", arguments: [(Int64(0), 0), (1, 1)])
    func patience(beyond: Int64, ripe: Int) throws {
        var fixture = try PipelineFixture()
        fixture.take(fixture.record("facebook.com", at: 0))
        fixture.take(fixture.record("news.example.org", at: Self.patience + beyond))
        #expect(fixture.drain().count == ripe)
    }

    @Test("a page whose own line comes late is still its neighbour, and is not once the exchange was sealed")
    func lateLine() throws {
        for (end, gap) in [(Int64(600_000), Int64?.some(2_000)), (Self.patience + 2_000, nil)] {
            var fixture = try PipelineFixture()
            fixture.take(fixture.record("facebook.com", at: 0))
            fixture.take(fixture.record("other.example.org", at: end - 1_000))
            let sealed = fixture.drain()
            fixture.take(fixture.record("news.example.org", at: -2_000, lasting: end + 2_000))
            fixture.pipeline.finish()
            #expect((sealed + fixture.drain()).map(\.otherSiteGap) == [gap])
        }
    }

    @Test("the page that speaks most for an embed is the one that is told, whichever line came first")
    func nearest() throws {
        var fixture = try PipelineFixture()
        fixture.take(fixture.record("far.example.org", at: -9_000))
        fixture.take(fixture.record("facebook.com", at: 0))
        for start in [Int64(-3_000), -4_000, 500] { fixture.take(fixture.record("news.example.org", at: start)) }
        fixture.pipeline.finish()
        #expect(fixture.drain().map(\.otherSiteGap) == [3_000])
    }

    @Test(
        "a page on another device is none, nor one more than ten seconds before",
        arguments: [10_000, 10_001] as [Int64])
    func notBeside(before: Int64) throws {
        var fixture = try PipelineFixture()
        fixture.take(fixture.record("facebook.com", at: 0))
        fixture.take(fixture.record("news.example.org", at: -1_000, address: "10.20.1.2"))
        fixture.take(fixture.record("news.example.org", at: -before))
        fixture.pipeline.finish()
        #expect(fixture.drain().map(\.otherSiteGap) == [before == 10_000 ? 10_000 : nil])
    }

    @Test("no more than 1,024 wait: the oldest go first, in the order in which they came")
    func bound() throws {
        var fixture = try PipelineFixture()
        for index in Int64(0)..<1_026 { fixture.take(fixture.record("facebook.com", at: index * 100, bytes: index)) }
        let sealed = fixture.drain()
        #expect(sealed.map(\.ordinal) == [1, 2] && sealed.map { $0.down?.bytes } == [0, 1])
        #expect(fixture.pipeline.memory(of: fixture.window.authorisation)?.waiting == 1_024)
    }

    @Test("at the end of the source nothing waits; at the end of another window all of it does")
    func end() throws {
        var fixture = try PipelineFixture()
        fixture.take(fixture.record("facebook.com", at: 0))
        fixture.pipeline.finish(only: [])
        #expect(fixture.pipeline.ripe == 0)
        fixture.pipeline.finish(only: [fixture.window.authorisation])
        #expect(fixture.pipeline.ripe == 1)
        #expect(fixture.drain().map(\.ordinal) == [1])
        #expect(fixture.drain().isEmpty)
    }

    @Test("what waits is not counted as settled")
    func settledTallies() throws {
        var fixture = try PipelineFixture()
        fixture.take(fixture.record("facebook.com", at: 0))
        let memory = { fixture.pipeline.memory(of: fixture.window.authorisation) }
        #expect(memory()?.tallies["proxy"]?.dispositions == [.kept: 1])
        #expect(memory()?.settledTallies["proxy"]?.dispositions == [.kept: 0])
    }
}
