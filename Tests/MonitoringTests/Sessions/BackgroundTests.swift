import FlowModel
import Monitoring
import Testing

@Suite("Background: what a device does by itself")
struct BackgroundTests {
    private func reasons(_ traffic: Traffic) -> Set<DiscountReason> { Set(traffic.account().discounts.map(\.reason)) }

    @Test("hosts with which a device keeps in touch, and signing in")
    func hosts() {
        var traffic = Traffic()
        traffic.add(.facebook, .app, Traffic.span(0, lasting: 300), bytes: 2_000_000, tags: [.background])
        traffic.add(.facebook, .login, Traffic.span(600, lasting: 9))
        #expect(traffic.account().episodes.isEmpty)
        #expect(reasons(traffic) == [.backgroundHost])
    }

    @Test(
        "eight kilobytes net of the handshake are the least",
        arguments: [
            (FlowForm.tunnel, Int64(12_999), 0), (.tunnel, 13_000, 1), (.request, 7_999, 0), (.request, 8_000, 1),
            (.connection, 12_999, 0), (.connection, 13_000, 1), (.ongoing, 12_999, 0), (.ongoing, 13_000, 1),
        ]
    )
    func size(form: FlowForm, bytes: Int64, episodes: Int) {
        var traffic = Traffic()
        traffic.add(.twitter, .site, Traffic.span(0, lasting: 9), bytes: bytes, form: form)
        #expect(traffic.account().episodes.count == episodes)
    }

    @Test("polls at regular intervals are a device's, whatever they bring")
    func periodic() {
        var traffic = Traffic()
        for beat in Int64(0)..<20 { traffic.visit(.twitter, at: beat * 43 + beat % 3) }
        #expect(traffic.account().episodes.isEmpty)
        #expect(reasons(traffic) == [.periodic])
    }

    @Test(
        "pages of any size that reload themselves keep time; below the size of an embed a machine may waver",
        arguments: [
            (Int64(1_199_999), Int64(46), false), (1_199_999, 47, true), (1_200_000, 46, true), (1_200_000, 35, true),
            (1_200_000, 34, false), (40_000_000, 34, false),
        ])
    func pages(bytes: Int64, longest: Int64, areActs: Bool) {
        var traffic = Traffic()
        var second: Int64 = 0
        for index in 0..<8 {
            traffic.add(.facebook, .site, Traffic.span(second, lasting: 1), bytes: bytes, form: .request)
            second += index.isMultiple(of: 2) ? longest : 31
        }
        #expect(traffic.account().episodes.flatMap(\.marks).isEmpty != areActs)
    }

    @Test("five in a row are too few to call regular")
    func fewBeats() {
        var traffic = Traffic()
        for beat in Int64(0)..<5 { traffic.visit(.twitter, at: beat * 43) }
        #expect(traffic.account().episodes.first?.marks.count == 5)
    }

    @Test("irregular acts stay acts")
    func irregular() {
        var traffic = Traffic()
        for second in [Int64(0), 15, 70, 83, 140, 152, 230, 245] { traffic.visit(.twitter, at: second) }
        #expect(traffic.account().discounts.isEmpty)
        #expect(traffic.account().episodes.first?.marks.count == 8)
    }

    @Test("a regular run is found after an irregular beginning, and only its members go")
    func laterRun() {
        var traffic = Traffic()
        traffic.visit(.twitter, at: 0)
        for beat in Int64(0)..<8 { traffic.visit(.twitter, at: 15 + beat * 60) }
        #expect(traffic.account().episodes.map(\.evidence) == [[1]])
        #expect(traffic.account().discounts.flatMap(\.evidence).sorted() == Array(2...9))
    }

    @Test("what a tab brings in among its polls is the tab's")
    func pollingCompany() {
        var traffic = Traffic()
        for second in [Int64(0), 30, 95, 110, 190, 260, 275] {
            traffic.add(.twitter, .site, Traffic.span(second, lasting: 1), bytes: 900, form: .request)
        }
        traffic.visit(.twitter, at: 150)
        #expect(traffic.account().episodes.isEmpty)
        #expect(reasons(traffic) == [.backgroundSize, .idlePolling])
    }

    @Test("a person among polls is still seen")
    func actsAmongPolls() {
        var traffic = Traffic()
        for second in [Int64(12), 50, 110, 190] {
            traffic.add(.twitter, .site, Traffic.span(second, lasting: 1), bytes: 900, form: .request)
        }
        for second in [Int64(0), 35, 80, 155, 168] { traffic.visit(.twitter, at: second) }
        #expect(traffic.account().episodes.first?.marks.count == 5)
    }

    @Test("an app's call alone begins nothing")
    func appAlone() {
        var traffic = Traffic()
        for second in [Int64(0), 55, 75, 200] {
            traffic.add(.instagram, .app, Traffic.span(second, lasting: 9))
        }
        #expect(traffic.account().episodes.map(\.kind) == [.contact])
    }
}
