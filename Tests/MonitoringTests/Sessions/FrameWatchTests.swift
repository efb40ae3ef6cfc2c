import FlowModel
import Monitoring
import Testing

@Suite("Frames of a service in pages of other sites, in logs that name the pages that asked")
struct FrameWatchTests {
    /// Four pages of the service, which its own pages asked for, half a minute apart, from `second` on.
    private func calls(_ traffic: inout Traffic, from second: Int64) {
        for index in Int64(0)..<4 {
            page(&traffic, at: second + index * 30 + index * index, .sameService)
            traffic.add(
                .facebook, .media, Traffic.span(second + index * 30 + index * index, lasting: 2), form: .request,
                tags: [.companion], referer: .sameService)
        }
    }

    private func page(
        _ traffic: inout Traffic, at second: Int64, _ referer: RefererRelation, bytes: Int64 = 60_000,
        tags: Set<HostTag> = [.dual]
    ) {
        traffic.add(
            .facebook, .site, Traffic.span(second, lasting: 1), bytes: bytes, form: .request, tags: tags,
            referer: referer)
    }

    private func isUse(_ traffic: Traffic, from second: Int64) -> Bool {
        traffic.account().episodes.contains { $0.kind == .use && $0.span.end > Traffic.instant(second) }
    }

    @Test("what a frame asks for is no use")
    func frame() {
        var traffic = Traffic()
        page(&traffic, at: 0, .otherSite)
        calls(&traffic, from: 60)
        #expect(!traffic.account().episodes.isEmpty)
        #expect(traffic.account().episodes.allSatisfy { $0.kind == .contact && $0.low.isEmpty })
    }

    @Test("where no frame was opened, and where the site itself was opened since, it is")
    func ownPages() {
        var without = Traffic()
        calls(&without, from: 60)
        #expect(isUse(without, from: 60))
        var since = Traffic()
        page(&since, at: 0, .otherSite)
        page(&since, at: 50, .unknown)
        calls(&since, from: 60)
        #expect(isUse(since, from: 60))
    }

    @Test("a poll without a page that asked for it opens nothing")
    func poll() {
        var traffic = Traffic()
        page(&traffic, at: 0, .otherSite)
        page(&traffic, at: 40, .unknown, bytes: 7_999)
        calls(&traffic, from: 60)
        #expect(!isUse(traffic, from: 60))
    }

    @Test("nor does a frame as small as a poll begin one")
    func smallFrame() {
        var traffic = Traffic()
        page(&traffic, at: 0, .otherSite, bytes: 7_999)
        calls(&traffic, from: 60)
        #expect(isUse(traffic, from: 60))
    }

    @Test("a page of a host that is never an embed ends it")
    func firmHost() {
        var traffic = Traffic()
        page(&traffic, at: 0, .otherSite)
        page(&traffic, at: 40, .sameService, tags: [])
        calls(&traffic, from: 700)
        #expect(isUse(traffic, from: 700))
    }

    @Test(
        "a frame that loads within five minutes of a visit does not end it",
        arguments: [(Int64(393), true), (394, false)])
    func duringVisit(frame: Int64, goesOn: Bool) {
        var traffic = Traffic()
        calls(&traffic, from: 0)
        page(&traffic, at: frame + 6, .otherSite)
        calls(&traffic, from: 1000)
        #expect(isUse(traffic, from: 1000) == goesOn)
    }
}
