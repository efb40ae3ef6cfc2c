import FlowModel
import Monitoring
import Testing

@Suite("Embeds that load long after their page")
struct LateEmbedsTests {
    /// A box of the service on another site's page, which loads when somebody scrolls down to it: its frame, and the pictures that
    /// the service's own pages load too. `second` is when, `bytes` what both bring.
    private func box(
        _ traffic: inout Traffic, at second: Int64, bytes: Int64 = 300_000, form: FlowForm = .connection,
        tags: Set<HostTag> = [.dual], referer: RefererRelation = .unknown
    ) {
        traffic.add(
            .facebook, .site, Traffic.span(second, lasting: 5), bytes: bytes - 100_000, form: form, tags: tags,
            referer: referer)
        traffic.add(
            .facebook, .media, Traffic.span(second + 1, lasting: 4), bytes: 100_000, form: form, tags: [.companion],
            referer: referer)
    }

    @Test(
        "boxes are no use, however many somebody reads past in however long",
        arguments: [FlowForm.request, .tunnel, .connection])
    func boxes(form: FlowForm) {
        var traffic = Traffic()
        for index in Int64(0)..<60 { box(&traffic, at: index * 31 + index * index * 13 % 47, form: form) }
        let episodes = traffic.account().episodes
        #expect(!episodes.isEmpty)
        #expect(episodes.allSatisfy { $0.kind == .contact && $0.low.isEmpty })
        #expect(episodes.flatMap(\.marks).allSatisfy { $0.kind == .content })
    }

    @Test("as much as no embed brings is a visit", arguments: [(Int64(1_199_999), false), (1_200_000, true)])
    func size(bytes: Int64, isUse: Bool) {
        var traffic = Traffic()
        for second in [Int64(0), 40, 75] { box(&traffic, at: second, bytes: second == 40 ? bytes : 300_000) }
        #expect(traffic.account().episodes.contains { $0.kind == .use } == isUse)
    }

    @Test(
        "in a slot with what only boxes load there may be several, as big as they are",
        arguments: [(FlowForm.connection, false), (.request, true), (.tunnel, true)])
    func severalBoxes(form: FlowForm, isUse: Bool) {
        var traffic = Traffic()
        for second in [Int64(0), 40, 75] {
            box(&traffic, at: second, bytes: 1_400_000, form: form)
            traffic.add(.facebook, .embed, Traffic.span(second + 1, lasting: 2), bytes: 80_000, form: form)
        }
        #expect(traffic.account().episodes.contains { $0.kind == .use } == isUse)
    }

    @Test(
        "a visit makes what is as small as an embed part of it, for five minutes before and after",
        arguments: [(Int64(300), true), (301, false)])
    func reach(seconds: Int64, isCore: Bool) {
        var traffic = Traffic()
        box(&traffic, at: 0)
        box(&traffic, at: seconds, bytes: 1_200_000)
        box(&traffic, at: 2 * seconds)
        let kinds = traffic.account().episodes.flatMap(\.marks).map(\.kind)
        #expect(kinds == [isCore ? .core : .content, .core, isCore ? .core : .content])
    }

    @Test("a page that the service's own page asked for is none of another site's")
    func askedFor() {
        var traffic = Traffic()
        for second in [Int64(0), 40, 75] { box(&traffic, at: second, form: .request, referer: .sameService) }
        #expect(traffic.account().episodes.map(\.kind) == [.use])
    }

    @Test("a call goes on with a visit and vouches for no box")
    func call() {
        var traffic = Traffic()
        box(&traffic, at: 0, bytes: 1_200_000, tags: [])
        traffic.add(.facebook, .site, Traffic.span(250, lasting: 5), bytes: 10_000, form: .ongoing)
        box(&traffic, at: 500)
        let marks = traffic.account().episodes.flatMap(\.marks)
        #expect(marks.map(\.isCall) == [false, true, false])
        #expect(marks.map(\.kind) == [.core, .core, .content])
    }

    @Test("a host that is never an embed needs no such size")
    func firmHost() {
        var traffic = Traffic()
        for second in [Int64(0), 40, 75] { box(&traffic, at: second, tags: []) }
        #expect(traffic.account().episodes.map(\.kind) == [.use])
    }

    @Test(
        "a host that is never an embed vouches with a page, not with a poll",
        arguments: [(Int64(1_000), false), (60_000, true)])
    func pollBeside(bytes: Int64, isUse: Bool) {
        var traffic = Traffic()
        for second in [Int64(0), 40, 75] {
            box(&traffic, at: second)
            traffic.add(.facebook, .app, Traffic.span(second, lasting: 5), bytes: bytes, form: .connection)
        }
        #expect(traffic.account().episodes.contains { $0.kind == .use } == isUse)
    }
}
