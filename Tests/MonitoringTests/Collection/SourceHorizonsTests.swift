import FlowModel
import Monitoring
import Testing

@Suite("With several running sources, evidence waits for the slowest of them")
struct SourceHorizonsTests {
    private static let long: Int64 = 60 * 60_000

    private func fixture(_ sources: [String]) throws -> PipelineFixture {
        var fixture = try PipelineFixture()
        fixture.pipeline.wait(for: sources)
        fixture.take(fixture.record("facebook.com", at: 0), of: "a")
        fixture.take(fixture.record("news.example.org", at: Self.long), of: "a")
        return fixture
    }

    @Test("nothing is ripe while one of them has said nothing yet")
    func silent() throws {
        var fixture = try fixture(["a", "b"])
        fixture.pipeline.advance()
        #expect(fixture.drain().isEmpty)
        fixture.pipeline.reach(fixture.instant(Self.long), of: "b")
        fixture.pipeline.advance()
        #expect(fixture.drain().count == 1)
    }

    @Test("nor while one is behind, and what it said before stands", arguments: [(Int64(901_000), 0), (901_001, 1)])
    func behind(reached: Int64, ripe: Int) throws {
        var fixture = try fixture(["a", "b"])
        fixture.pipeline.reach(fixture.instant(reached), of: "b")
        fixture.pipeline.reach(fixture.instant(0), of: "b")
        fixture.pipeline.advance()
        #expect(fixture.drain().count == ripe)
    }

    @Test("a source that nobody waits for is passed over, also a faster one")
    func others() throws {
        var fixture = try fixture(["b"])
        fixture.pipeline.advance()
        #expect(fixture.drain().isEmpty)
        fixture.pipeline.reach(fixture.instant(Self.long), of: "b")
        fixture.pipeline.advance()
        #expect(fixture.drain().count == 1)
    }

    @Test("where none runs nothing is ripe before the end")
    func none() throws {
        var fixture = try fixture([])
        fixture.pipeline.advance()
        #expect(fixture.drain().isEmpty)
        fixture.pipeline.finish()
        #expect(fixture.drain().count == 1)
    }
}
