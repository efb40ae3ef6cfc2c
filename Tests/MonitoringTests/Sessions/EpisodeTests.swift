import FlowModel
import Monitoring
import Testing

@Suite("Episodes: use or contact")
struct EpisodeTests {
    @Test("five minutes after the last exchange is one episode, a second more is two")
    func gap() {
        var traffic = Traffic()
        traffic.visit(.twitter, at: 0)
        traffic.visit(.twitter, at: 310)
        traffic.visit(.twitter, at: 621)
        #expect(traffic.account().episodes.map(\.marks.count) == [2, 1])
        #expect(traffic.account().episodes.map(\.kind) == [.use, .contact])
    }

    @Test("one act is a contact: listed, no minutes")
    func contact() {
        var traffic = Traffic()
        traffic.visit(.twitter, at: 0, bytes: 900_000)
        let episodes = traffic.account().episodes
        #expect(episodes.map(\.kind) == [.contact])
        #expect(episodes.first?.high.isEmpty == true)
        #expect(activeTime(of: episodes, in: Traffic.interval(0, 1000)) == .none)
    }

    @Test("two acts less than half a minute apart are a contact")
    func shortSpan() {
        var traffic = Traffic()
        traffic.visit(.twitter, at: 0)
        traffic.visit(.twitter, at: 29)
        #expect(traffic.account().episodes.map(\.kind) == [.contact])
    }

    @Test("one act with a megabyte over half a minute is use")
    func substantial() {
        var traffic = Traffic()
        traffic.add(.twitter, .site, Traffic.span(0, lasting: 30), bytes: 1_005_000)
        #expect(traffic.account().episodes.map(\.kind) == [.use])
    }

    @Test("pictures alone begin nothing; those before the first act are a contact of their own")
    func contentFirst() {
        var traffic = Traffic()
        traffic.add(.twitter, .media, Traffic.span(0, lasting: 9))
        traffic.add(.twitter, .media, Traffic.span(40, lasting: 9))
        traffic.visit(.twitter, at: 100)
        traffic.visit(.twitter, at: 140)
        #expect(traffic.account().episodes.map(\.kind) == [.contact, .use])
        #expect(traffic.account().episodes.map(\.evidence) == [[1, 2], [3, 4]])
    }

    @Test(
        "film that begins over a minute after the last act stands alone, piece by piece; in tunnels it goes on with the visit",
        arguments: [(Int64(100), FlowForm.request, 1), (101, .request, 4), (101, .connection, 4), (101, .tunnel, 1)])
    func lateContent(second: Int64, form: FlowForm, episodes: Int) {
        var traffic = Traffic()
        for act in [Int64(0), 40] {
            traffic.add(.twitter, .site, Traffic.span(act, lasting: 2), bytes: 400_000, form: form)
        }
        for piece in Int64(0)..<3 {
            traffic.add(
                .twitter, .media, Traffic.span(second + piece * 20, lasting: 2), bytes: 2_000_000, form: form)
        }
        let found = traffic.account().episodes
        #expect(found.count == episodes)
        #expect(found.first?.kind == .use && found.dropFirst().allSatisfy { $0.kind == .contact })
    }

    @Test("a tunnel that carried data holds an episode together; an idle one does not")
    func tunnelReach() {
        var traffic = Traffic()
        traffic.add(.twitter, .site, Traffic.span(0, lasting: 400), bytes: 800_000)
        traffic.visit(.twitter, at: 690)
        #expect(traffic.account().episodes.count == 1)
        var idle = Traffic()
        idle.add(.twitter, .site, Traffic.span(0, lasting: 4000), bytes: 800_000)
        idle.visit(.twitter, at: 690)
        #expect(idle.account().episodes.count == 2)
    }

    @Test("an episode keeps what was not counted in its midst, and only that")
    func explanation() {
        var traffic = Traffic()
        traffic.scroll(.twitter, from: 0, through: 120)
        traffic.add(.twitter, .site, Traffic.span(90, lasting: 1), outcome: .denied)
        traffic.add(.twitter, .embed, Traffic.span(62, lasting: 1))
        traffic.add(.twitter, .embed, Traffic.span(900, lasting: 1))
        #expect(traffic.account().episodes.first?.discounts.map(\.reason) == [.embedHost, .blocked])
        #expect(traffic.account().discounts.count == 3)
    }

    @Test("two devices are two episodes, and one time")
    func devices() {
        var traffic = Traffic()
        traffic.scroll(.twitter, from: 0, through: 200)
        traffic.scroll(.instagram, from: 0, through: 200, device: 2)
        let episodes = traffic.account().episodes
        #expect(episodes.count == 2)
        #expect(activeTime(of: episodes, in: Traffic.interval(0, 180)) == ActiveTime(low: 180_000, high: 180_000))
    }
}
