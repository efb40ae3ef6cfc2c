import FlowModel
import Monitoring
import Testing

/// Evidence from packets: what one slot of ten seconds holds is a burst of its own.
@Suite struct SlotBurstsTests {
    /// One slot of a connection, `number` slots after a whole slot of the clock.
    private func slot(
        _ traffic: inout Traffic, _ number: Int64, _ bytes: Int64, role: HostRole = .site, otherSite: Int64? = nil,
        form: FlowForm = .connection
    ) {
        traffic.add(
            .facebook, role, Traffic.span(number * 10 + 1, lasting: 8), bytes: bytes, form: form, otherSite: otherSite)
    }

    @Test func aFilmInEverySlotIsNoBeatOfADevice() {
        var traffic = Traffic()
        for number in 0..<30 { slot(&traffic, Int64(number), 400_000) }
        let episodes = traffic.account().episodes
        #expect(episodes.map(\.kind) == [.use])
        #expect(episodes.first?.marks.count == 30)
        #expect(episodes.first?.low.milliseconds == 290_000)
        #expect(episodes.first.map { [$0.grade.rawValue, $0.gradeReason.rawValue] } == ["A", "slots"])
    }

    @Test func aSlotBelowTheLeastIsNoAct() {
        var traffic = Traffic()
        for number in [0, 3, 7, 12] { slot(&traffic, Int64(number), 12_999) }
        let account = traffic.account()
        #expect(account.episodes.isEmpty)
        #expect(account.discounts.map(\.reason) == Array(repeating: .backgroundSize, count: 4))
    }

    /// Connections of a slot count together: a page comes over several.
    @Test func theConnectionsOfASlotCountTogether() {
        var traffic = Traffic()
        for number in [0, 4] {
            slot(&traffic, Int64(number), 10_000)
            slot(&traffic, Int64(number), 10_000)
        }
        #expect(traffic.account().episodes.map(\.marks.count) == [2])
    }

    @Test(arguments: [(Int64(0), 0), (5_000, 0), (5_001, 1)])
    func whatOpensInTheSlotOrJustBeforeMakesItAnEmbed(gap: Int64, marks: Int) {
        var traffic = Traffic()
        slot(&traffic, 0, 300_000, otherSite: gap)
        let account = traffic.account()
        #expect(account.episodes.flatMap(\.marks).count == marks)
        #expect(account.discounts.map(\.reason) == (marks == 0 ? [.embedNeighbour] : []))
    }

    /// A page that was opened later in the same ten seconds can have brought only what came with it.
    @Test(
        arguments: [
            (Int64(-8_000), [], Int64(300_000), 1), (-7_999, [], 300_000, 0),
            (-8_000, [.dual], 1_100_000, 1),
            (-7_999, [.dual], 1_100_000, 0),
        ] as [(Int64, Set<HostTag>, Int64, Int)])
    func whatWasOverBeforeAPageOpenedIsNotItsEmbed(gap: Int64, tags: Set<HostTag>, bytes: Int64, marks: Int) {
        var traffic = Traffic()
        traffic.add(
            .facebook, .site, Traffic.span(1, lasting: 5), bytes: bytes, form: .connection, tags: tags, otherSite: gap)
        traffic.add(
            .facebook, .media, Traffic.span(1, lasting: 5), bytes: 20_000, form: .connection, tags: [.companion],
            otherSite: gap)
        let account = traffic.account()
        #expect(account.episodes.flatMap(\.marks).count == marks)
        #expect(account.discounts.map(\.reason) == (marks == 0 ? [.embedNeighbour] : []))
    }

    /// The site is never an embed, and was done before the page came; pictures may go on. A poll before the page shows nothing.
    @Test(arguments: [(Int64(13_000), [HostTag](), 1), (12_999, [], 0), (13_000, [.dual], 0)])
    func aSiteThatWasOverBeforeStandsForItsPictures(bytes: Int64, tags: [HostTag], marks: Int) {
        var traffic = Traffic()
        traffic.add(
            .facebook, .site, Traffic.span(1, lasting: 1), bytes: bytes, form: .connection, tags: Set(tags),
            otherSite: -4_000)
        traffic.add(
            .facebook, .media, Traffic.span(1, lasting: 8), bytes: 200_000, form: .connection, tags: [.companion],
            otherSite: -4_000)
        #expect(traffic.account().episodes.flatMap(\.marks).count == marks)
    }

    /// A tab refreshes itself, and then a page with a post of the service opens: the post makes no page of the refresh.
    @Test func whatBeganAfterThePageIsNotCountedWithWhatCameFirst() {
        var traffic = Traffic()
        traffic.add(
            .facebook, .site, Traffic.span(1, lasting: 0), bytes: 20_000, form: .connection, otherSite: -4_000)
        traffic.add(
            .facebook, .media, Traffic.span(6, lasting: 1), bytes: 400_000, form: .connection, tags: [.companion],
            otherSite: 1_000)
        let account = traffic.account()
        #expect(account.episodes.flatMap(\.marks).map(\.bytes.bytes) == [20_000])
        #expect(account.episodes.flatMap(\.marks).map(\.isPage) == [false])
        #expect(account.discounts.map(\.reason) == [.embedNeighbour])
    }

    /// A page is as big in two slots as in one.
    @Test(arguments: [(Int64(240_000), true), (239_999, false)])
    func whatComesInTheNextSlotBelongsToThePage(bytes: Int64, isPage: Bool) {
        var traffic = Traffic()
        traffic.add(.facebook, .site, Traffic.span(9, lasting: 0), bytes: 60_000, form: .connection)
        traffic.add(.facebook, .media, Traffic.span(10, lasting: 1), bytes: bytes, form: .connection)
        #expect(traffic.account().episodes.flatMap(\.marks).map(\.isPage) == [isPage, false])
    }

    /// A new tab beside a film that plays does not make the film an embed; silence of two slots does.
    @Test(arguments: [(Int64(1), 2), (2, 2), (3, 1)])
    func whatGoesOnIsNoEmbed(distance: Int64, marks: Int) {
        var traffic = Traffic()
        slot(&traffic, 0, 300_000)
        slot(&traffic, distance, 300_000, otherSite: 1_000)
        #expect(traffic.account().episodes.flatMap(\.marks).count == marks)
    }

    @Test func pollsOfOneSlotAtRegularIntervalsAreADevices() {
        var traffic = Traffic()
        for number in 0..<12 { slot(&traffic, Int64(number) * 6, 60_000) }
        let account = traffic.account()
        #expect(account.episodes.isEmpty)
        #expect(Set(account.discounts.map(\.reason)) == [.periodic])
    }

    /// Whoever reads fetches nothing: silence between two acts counts, as between two requests.
    @Test(arguments: [(Int64(12), Int64(120_000)), (13, 0)])
    func silenceBetweenSlotsCountsUpToALimit(slots: Int64, low: Int64) {
        var traffic = Traffic()
        slot(&traffic, 0, 300_000)
        slot(&traffic, slots, 300_000)
        #expect(traffic.account().episodes.map(\.low.milliseconds) == [low])
    }

    /// A tab that is left open and refreshes itself every few minutes is nobody's time, however many bytes it fetches.
    @Test(arguments: [Int64(60_000), 4_000_000, 40_000_000])
    func refreshesWithLongSilencesAreNoTime(bytes: Int64) {
        var traffic = Traffic()
        for number in [Int64(0), 15, 36, 52, 74, 90] { slot(&traffic, number, bytes) }
        let active = activeTime(of: traffic.account().episodes, in: Traffic.interval(0, 3600))
        #expect(active.low == 0)
    }

    /// The sound that goes on after a clip of another site's page is judged by itself, and none of it is an act.
    @Test func soundAfterAClipIsNoTime() {
        var traffic = Traffic()
        slot(&traffic, 0, 1_300_000, otherSite: 3_000)
        slot(&traffic, 1, 4_200_000, role: .media)
        for number in Int64(2)..<13 { slot(&traffic, number, 150_000, role: .media) }
        slot(&traffic, 13, 100_000)
        let account = traffic.account()
        let active = activeTime(of: account.episodes, in: Traffic.interval(0, 3600))
        #expect((1..<120_000).contains(active.low))
        #expect(account.episodes.flatMap(\.marks).count { $0.mayBeSound } == 11)
    }

    /// Film from shared servers begins beside the site, and goes on by itself; sound does not, nor film that began alone.
    @Test(arguments: [(Int64(400_000), true, 29), (399_999, true, 0), (400_000, false, 0)])
    func filmFromSharedServersGoesOn(bytes: Int64, beginsBesideTheSite: Bool, more: Int) {
        var traffic = Traffic()
        if beginsBesideTheSite { slot(&traffic, 0, 300_000) }
        for number in 0..<30 { slot(&traffic, Int64(number), bytes, role: .shared) }
        #expect(traffic.account().episodes.flatMap(\.marks).count == (beginsBesideTheSite ? 1 + more : 0))
    }

    @Test func aNameThatOnlyDNSToldIsAContact() {
        var traffic = Traffic()
        for number in 0..<30 { slot(&traffic, Int64(number), 400_000, form: .resolved) }
        let episodes = traffic.account().episodes
        #expect(episodes.map(\.kind) == [.contact])
        #expect(episodes.first.map { [$0.grade.rawValue, $0.gradeReason.rawValue] } == ["D", "name-from-dns"])
        #expect(episodes.first?.low.milliseconds == 0)
    }

    /// One article after the other, each with a big button: the second is no more a visit than the first.
    @Test(arguments: [Int64(1), 2, 3])
    func buttonsOfOnePageAfterAnotherAreNeverUse(distance: Int64) {
        var traffic = Traffic()
        for page in 0..<20 { slot(&traffic, Int64(page) * distance, 300_000, otherSite: 4_000) }
        let account = traffic.account()
        #expect(account.episodes.isEmpty)
        #expect(Set(account.discounts.map(\.reason)) == [.embedNeighbour])
    }

    /// A tab that fetches something each minute, always over the end of a slot.
    @Test(arguments: [(Int64(60_000), Int64(60_000)), (60_000, 5_000), (5_000, 60_000)])
    func aPollInTwoSlotsIsADevicesToo(first: Int64, second: Int64) {
        var traffic = Traffic()
        for number in 0..<12 {
            slot(&traffic, Int64(number) * 6, first)
            slot(&traffic, Int64(number) * 6 + 1, second)
        }
        #expect(traffic.account().episodes.isEmpty)
    }

    /// What a tab fetches is over within seconds; somebody who writes goes on in the next slot. What keeps time is a device's, though
    /// it asks for two things each time.
    @Test(
        arguments: [
            (Int64(5_001), Int64(60), Int64(78), true), (5_000, 60, 78, false), (5_001, 60, 60, false),
            (12_000, 60, 60, false),
        ])
    func twoSlotsWithAPauseBetweenThemAreTwoActs(pause: Int64, one: Int64, other: Int64, areActs: Bool) {
        var traffic = Traffic()
        var second: Int64 = 6
        for index in 0..<12 {
            traffic.add(.facebook, .site, Traffic.span(second, lasting: 0), bytes: 60_000, form: .connection)
            let start = Traffic.instant(second).adding(milliseconds: pause)
            traffic.add(
                .facebook, .site, .span(Interval(start: start, milliseconds: 0)), bytes: 60_000, form: .connection)
            second += index.isMultiple(of: 2) ? one : other
        }
        #expect(traffic.account().episodes.isEmpty != areActs)
    }

    /// A few bytes after a refresh, in the next slot, or before it, are part of it.
    @Test(arguments: [(Int64(60_000), Int64(40)), (40, 60_000)], [Int64(5_001), 12_000])
    func aSmallSlotBesideARefreshIsPartOfIt(bytes: (first: Int64, second: Int64), pause: Int64) {
        var traffic = Traffic()
        for number in Int64(0)..<40 {
            traffic.add(
                .facebook, .site, Traffic.span(number * 60 + 6, lasting: 0), bytes: bytes.first, form: .connection)
            let start = Traffic.instant(number * 60 + 6).adding(milliseconds: pause)
            traffic.add(
                .facebook, .site, .span(Interval(start: start, milliseconds: 0)), bytes: bytes.second,
                form: .connection)
        }
        #expect(traffic.account().episodes.isEmpty)
    }

    /// An act, and then one small slot late in its connection.
    private func call(
        after seconds: Int64, bytes: Int64 = 9_000, form: FlowForm = .ongoing, role: HostRole = .site,
        tags: Set<HostTag> = [], first: Int64 = 60_000
    ) -> [Mark] {
        var traffic = Traffic()
        traffic.add(.facebook, .site, Traffic.span(1, lasting: 1), bytes: first, form: .connection)
        traffic.add(
            .facebook, role, Traffic.span(1 + seconds, lasting: 1), bytes: bytes, form: form, tags: tags)
        return traffic.account().episodes.flatMap(\.marks)
    }

    /// A line of a conversation brings less than a handshake does, and goes on with what was there.
    @Test func lateInAConnectionAnActMayBeSmall() {
        #expect(call(after: 40).map(\.isCall) == [false, true])
        #expect(call(after: 40, bytes: 8_000).count == 2 && call(after: 40, bytes: 7_999).count == 1)
        #expect(call(after: 300).count == 2 && call(after: 301).count == 1)
        #expect(call(after: 40, bytes: 13_000).map(\.isCall) == [false, false])
    }

    /// Hosts that are also embeds, what calls home, and what is not late in a connection gain nothing; nor do calls alone.
    @Test func otherSmallSlotsArePolls() {
        #expect(call(after: 40, form: .connection).count == 1)
        #expect(call(after: 40, form: .resolved).count == 1)
        #expect(call(after: 40, tags: [.dual]).count == 1)
        #expect(call(after: 40, role: .app).count == 1)
        #expect(call(after: 40, role: .media).count == 1)
        #expect(call(after: 40, first: 12_999).isEmpty)
    }

    /// A tab polls, and beside it another page plays a clip of the service.
    @Test func aCallVouchesForNoClip() {
        var traffic = Traffic()
        traffic.add(.facebook, .site, Traffic.span(1, lasting: 0), bytes: 9_000, form: .ongoing, otherSite: 4_000)
        for number in Int64(0)..<6 {
            traffic.add(
                .facebook, .media, Traffic.span(number * 10 + 2, lasting: 7), bytes: 2_000_000, form: .connection,
                otherSite: number == 0 ? 1_000 : nil)
        }
        #expect(traffic.account().episodes.allSatisfy { $0.kind == .contact })
    }

    @Test func contentAfterASilenceAddsNothing() {
        var traffic = Traffic()
        slot(&traffic, 0, 300_000)
        slot(&traffic, 10, 300_000, role: .media)
        #expect(traffic.account().episodes.allSatisfy { $0.low.isEmpty })
    }

    /// A page whose pictures come after the end of the slot is one page, as it is for requests ten seconds apart.
    @Test(
        arguments: [(Int64(10), nil, 1), (11, nil, 0), (10, Int64(4_000), 0), (10, 5_001, 1)] as [(Int64, Int64?, Int)])
    func theEndOfASlotPartsNoPage(distance: Int64, otherSite: Int64?, marks: Int) {
        var traffic = Traffic()
        traffic.add(
            .facebook, .site, Traffic.span(9, lasting: 0), bytes: 60_000, form: .connection, tags: [.dual])
        traffic.add(
            .facebook, .media, Traffic.span(9 + distance, lasting: 0), bytes: 200_000, form: .connection,
            tags: [.companion], otherSite: otherSite)
        let visit = Traffic.span(209, lasting: 0)
        traffic.add(.facebook, .site, visit, bytes: 1_300_000, form: .connection, tags: [.dual])
        let core = traffic.account().episodes.flatMap(\.marks).filter { $0.kind == .core }
        #expect(core.count == marks + 1)
    }

    /// Where a visit goes on from slot to slot, a page that is opened beside it ends nothing.
    @Test(arguments: [(Int64(1), Int64(70_000)), (3, 60_000)])
    func aPageBesideAVisitThatGoesOnTakesNothingFromIt(distance: Int64, low: Int64) {
        var traffic = Traffic()
        slot(&traffic, 0, 2_000_000)
        slot(&traffic, distance, 2_000_000, otherSite: 1_000)
        slot(&traffic, distance + 6, 2_000_000)
        #expect(traffic.account().episodes.map { $0.low.milliseconds } == [low])
    }
}
