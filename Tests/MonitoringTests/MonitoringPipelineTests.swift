import FlowModel
import Monitoring
import Testing

@Suite("What becomes of each record of the subject")
struct MonitoringPipelineTests {
    @Test(
        "is counted once, by its reason",
        arguments: [
            ("facebook.com", FlowOutcome.delivered, Int64(0), FlowDisposition.kept),
            ("facebook.com", .denied, 0, .kept), ("facebook.com", .tunnelPreamble, 0, .preliminary),
            ("facebook.com", .authenticationRequired, 0, .preliminary),
            ("www.tiktok.com", .delivered, 0, .serviceNotAuthorised),
            ("facebook.com.example.org", .delivered, 0, .notSocialMedia),
            ("facebook.com", .delivered, 24 * 3_600_000, .outsideAuthorisation),
        ])
    func dispositions(host: String, outcome: FlowOutcome, at: Int64, disposition: FlowDisposition) throws {
        var fixture = try PipelineFixture()
        fixture.take(fixture.record(host, at: at, outcome: outcome))
        #expect(fixture.dispositions == [disposition: 1])
        fixture.pipeline.finish()
        #expect(fixture.drain().count == (disposition == .kept ? 1 : 0))
    }

    @Test("a line outside the authorised times is released unread, and counted")
    func releases() throws {
        var fixture = try PipelineFixture()
        let isReleasedInside = fixture.releases(.startOnly(fixture.instant(0)))
        #expect(!isReleasedInside && fixture.dispositions == [:])
        let isReleasedOutside = fixture.releases(.startOnly(fixture.instant(24 * 3_600_000)))
        #expect(isReleasedOutside)
        #expect(fixture.dispositions == [.outsideAuthorisation: 1])
    }

    @Test(
        "a page without a name is a neighbour, and what is smaller than a page is none",
        arguments: [(Int64?.some(8_000), Int64?.some(2_000)), (7_999, nil), (nil, nil)])
    func nameless(bytes: Int64?, gap: Int64?) throws {
        var fixture = try PipelineFixture()
        fixture.takeNameless(fixture.record(nil, at: -2_000, bytes: bytes))
        fixture.take(fixture.record("facebook.com", at: 0))
        fixture.pipeline.finish()
        #expect(fixture.drain().map(\.otherSiteGap) == [gap])
    }

    @Test("devices are numbered as they are first seen, by lines that are not kept too")
    func devices() throws {
        var fixture = try PipelineFixture()
        fixture.take(fixture.record("news.example.org", at: 0, address: "10.20.1.9"))
        fixture.take(fixture.record("facebook.com", at: 60_000, address: "10.20.1.1"))
        fixture.take(fixture.record("facebook.com", at: 120_000, address: "10.20.1.9"))
        fixture.pipeline.finish()
        #expect(fixture.drain().map(\.device) == [2, 1])
    }
}
