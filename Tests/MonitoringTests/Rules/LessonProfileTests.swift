import FlowModel
import Monitoring
import Testing

/// A lesson of an hour that begins at second 3600, preceded by a break; one day of traffic each.
@Suite("Profiles: what a lesson may look like, and whether it is found")
struct LessonProfileTests {
    private func outcome(_ traffic: Traffic, countsYouTube: Bool = false) -> RuleOutcome<LessonObservation> {
        let lesson = AssessedLesson(
            interval: Traffic.interval(3600, 7200), label: "Y4 maths", citation: "timetable.csv:2", standing: .assessed)
        let scope = RuleScope(
            authorisation: "A1", services: [.facebook, .instagram, .twitter, .youtube], countsYouTube: countsYouTube)
        return LessonTimeRule(lessons: [lesson]).assess(traffic.account(), under: scope)
    }

    private func disposition(_ traffic: Traffic) -> LessonObservation.Disposition? {
        outcome(traffic).observations.first?.disposition
    }

    @Test("news with embeds: nothing")
    func news() {
        var traffic = Traffic()
        for page in Int64(0)..<30 {
            let start = 3900 + page * 97 + page % 4 * 11
            traffic.add(.facebook, .embed, Traffic.span(start, lasting: 20), otherSite: 800)
            traffic.add(.facebook, .site, Traffic.span(start, lasting: 20), tags: [.dual], otherSite: 900)
            traffic.add(.twitter, .media, Traffic.span(start + 1, lasting: 20), otherSite: 1900)
        }
        #expect(disposition(traffic) == .nothingObserved)
    }

    @Test("a tab left open since break: nothing")
    func openTab() {
        var traffic = Traffic()
        traffic.scroll(.twitter, from: 2500, through: 3100)
        for beat in Int64(0)..<80 {
            traffic.add(.twitter, .site, Traffic.span(3143 + beat * 43, lasting: 1), bytes: 9_000, form: .request)
        }
        #expect(disposition(traffic) == .nothingObserved)
    }

    @Test("a phone in the background: at most contacts")
    func phone() {
        var traffic = Traffic()
        for wake in Int64(0)..<8 {
            traffic.add(.instagram, .app, Traffic.span(3650 + wake * 400 + wake % 3 * 70, lasting: 5), bytes: 60_000)
            traffic.add(.instagram, .app, Traffic.span(3700 + wake * 400, lasting: 300), tags: [.background])
        }
        traffic.add(.instagram, .media, Traffic.span(4100, lasting: 9), bytes: 900_000)
        #expect(disposition(traffic) == .contactOnly)
    }

    @Test("use at lunch, up to the bell: nothing in the lesson")
    func lunch() {
        var traffic = Traffic()
        traffic.scroll(.facebook, from: 1800, through: 3595)
        #expect(disposition(traffic) == .nothingObserved)
    }

    @Test("use that runs over the bell by less than five minutes: nothing (C6)")
    func bell() {
        var traffic = Traffic()
        traffic.scroll(.twitter, from: 3400, through: 3890)
        let observation = outcome(traffic).observations.first
        #expect(observation?.active.low == 0)
        #expect(outcome(traffic).findings.isEmpty)
    }

    @Test("two glances: a contact")
    func glances() {
        var traffic = Traffic()
        traffic.visit(.instagram, at: 4000)
        traffic.visit(.instagram, at: 4020)
        traffic.visit(.instagram, at: 5500)
        #expect(disposition(traffic) == .contactOnly)
    }

    @Test("a glance every hundred seconds is no finding, though the gaps add up")
    func repeatedGlances() {
        var traffic = Traffic()
        for second in [Int64(4000), 4100, 4195, 4300] { traffic.visit(.instagram, at: second) }
        #expect(disposition(traffic) == .trace)
    }

    @Test("scrolling for eight minutes: a finding, with its evidence and no more than the truth")
    func scroll() throws {
        var traffic = Traffic()
        traffic.scroll(.twitter, from: 4000, through: 4480)
        let finding = try #require(outcome(traffic).findings.first)
        #expect((400_000...480_000).contains(finding.active.low))
        #expect(finding.active.high >= 480_000)
        #expect(finding.clause == .lessonTime && finding.authorisation == "A1" && finding.services == [.twitter])
        #expect(finding.evidence == traffic.flows.map(\.ordinal) && finding.grade == .b)
        #expect(finding.interval == Traffic.interval(3900, 6900))
        #expect(disposition(traffic) == .finding)
    }

    @Test("a film in one tunnel: a finding by its bytes, and never for longer than before an idle connection closes")
    func film() {
        var traffic = Traffic()
        traffic.add(.twitter, .site, Traffic.span(4000, lasting: 600), bytes: 110_000_000)
        #expect(outcome(traffic).findings.first?.active.low == 475_000)
    }

    @Test("YouTube is reported apart; only a ticked authorisation counts it")
    func youtube() {
        var traffic = Traffic()
        traffic.add(.youtube, .site, Traffic.span(4000, lasting: 60), bytes: 500_000, tags: [.dual])
        traffic.add(.youtube, .media, Traffic.span(4001, lasting: 60), bytes: 120_000)
        traffic.add(.youtube, .shared, Traffic.span(4001, lasting: 600), bytes: 150_000_000)
        #expect(outcome(traffic).findings.isEmpty)
        let observation = outcome(traffic).observations.first
        #expect(observation?.disposition == .reportedApart)
        #expect(observation?.active == ActiveTime.none && (observation?.apart.low ?? 0) > 120_000)
        #expect(outcome(traffic, countsYouTube: true).findings.map(\.services) == [[.youtube]])
    }

    @Test("a lesson page that plays a film: nothing, as its player is the page's embed")
    func schoolPage() {
        var traffic = Traffic()
        traffic.add(.youtube, .site, Traffic.span(4000, lasting: 60), bytes: 700_000, tags: [.dual], otherSite: 1200)
        traffic.add(.youtube, .media, Traffic.span(4001, lasting: 60), otherSite: 2200)
        #expect(disposition(traffic) == .nothingObserved)
    }

    @Test("a tunnel from break into the lesson: a trace at most")
    func tunnelFromBreak() {
        var traffic = Traffic()
        traffic.visit(.twitter, at: 3000)
        traffic.add(.twitter, .site, Traffic.span(3050, lasting: 1000), bytes: 20_000_000)
        #expect(outcome(traffic).findings.isEmpty)
        #expect(outcome(traffic).observations.first?.active.low == 0)
    }

    /// Wholly inside the lesson its bytes are read at the usual pace, of 101 kB a second less five seconds: two minutes need 12.6 MB.
    @Test(
        "one connection used again and again shows one act: flagged only by bytes that needed two minutes",
        arguments: [(Int64(12_600_000), LessonObservation.Disposition.trace), (20_000_000, .finding)])
    func reusedConnection(bytes: Int64, disposition expected: LessonObservation.Disposition) {
        var traffic = Traffic()
        traffic.add(.twitter, .site, Traffic.span(4000, lasting: 500), bytes: bytes)
        #expect(disposition(traffic) == expected)
    }

    @Test("a visit over a connection that a button had opened: a finding for as long as its pictures came")
    func buttonsConnection() {
        var traffic = Traffic()
        traffic.add(
            .facebook, .site, Traffic.span(4000, lasting: 600), bytes: 4_700_000, tags: [.dual], otherSite: 900)
        traffic.add(.facebook, .media, Traffic.span(4080, lasting: 410), bytes: 33_000_000, tags: [.companion])
        #expect(disposition(traffic) == .finding)
        #expect((outcome(traffic).findings.first?.active.low ?? .max) <= 410_000)
    }

    /// Six pages with a timeline of the school's in their footer, whose pictures are fetched when somebody scrolls down to it.
    @Test("pages of another site with a box of the service on each: a contact")
    func boxes() {
        var traffic = Traffic()
        traffic.add(
            .facebook, .site, Traffic.span(4000, lasting: 600), bytes: 6 * 400_000, tags: [.dual], otherSite: 900)
        traffic.add(.facebook, .media, Traffic.span(4040, lasting: 560), bytes: 18_000_000, tags: [.companion])
        #expect(disposition(traffic) == .contactOnly)
    }

    /// A radio: pictures' servers bring it, and the site brings next to nothing beside it.
    @Test("sound that plays through a lesson is no finding, however long")
    func radio() {
        var traffic = Traffic()
        traffic.add(.facebook, .site, Traffic.span(4000, lasting: 2400), bytes: 300_000, tags: [.dual])
        traffic.add(.facebook, .media, Traffic.span(4001, lasting: 2400), bytes: 48_000_000)
        #expect(disposition(traffic) == .trace)
        #expect(outcome(traffic).observations.first?.active.low == 0)
    }

    @Test("phone and laptop at once: one finding, and never more than the clock")
    func twoDevices() {
        var traffic = Traffic()
        traffic.scroll(.twitter, from: 4000, through: 4400)
        traffic.scroll(.instagram, from: 4007, through: 4400, device: 2)
        let finding = outcome(traffic).findings.first
        #expect((finding?.active.low ?? 0) <= 400_000)
        #expect(finding?.services == [.instagram, .twitter])
    }

    @Test("the same traffic with fewer facts never becomes more certain", arguments: [0, 1, 2])
    func fewerFacts(form: Int) {
        var traffic = Traffic()
        for second in [Int64(4000), 4040, 4052, 4100, 4150, 4190, 4222] {
            let time: FlowTime =
                form == 0
                ? Traffic.span(second, lasting: 9)
                : form == 1 ? .startOnly(Traffic.instant(second)) : .endOnly(Traffic.instant(second + 9))
            traffic.add(.twitter, .site, time, attribution: form == 0 ? .deviceOnly : .authenticatedOwnDevice)
        }
        #expect(outcome(traffic).findings.isEmpty)
        #expect(outcome(traffic).observations.first?.active == ActiveTime.none)
    }
}
