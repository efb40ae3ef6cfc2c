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

    /// A page of the service that somebody, or a page, asked for.
    struct Opening: Sendable {
        let second: Int64
        let referer: RefererRelation
        var bytes: Int64 = 60_000
        var tags: Set<HostTag> = [.dual]
    }

    private static let frame = Opening(second: 0, referer: .otherSite)

    @Test(
        "what a frame asks for is no use, until somebody opens the site itself",
        arguments: [
            ([], true), ([frame], false), ([frame, Opening(second: 50, referer: .unknown)], true),
            ([frame, Opening(second: 50, referer: .unknown, bytes: 7_999)], false),
            ([Opening(second: 0, referer: .otherSite, bytes: 7_999)], true),
            ([frame, Opening(second: 40, referer: .sameService, tags: [])], true),
        ] as [([Opening], Bool)])
    func openings(before: [Opening], isVisit: Bool) {
        var traffic = Traffic()
        for one in before { page(&traffic, at: one.second, one.referer, bytes: one.bytes, tags: one.tags) }
        calls(&traffic, from: 700)
        let episodes = traffic.account().episodes.filter { $0.span.end > Traffic.instant(700) }
        #expect(!episodes.isEmpty)
        #expect(episodes.allSatisfy { ($0.kind == .use) == isVisit && $0.low.isEmpty != isVisit })
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
