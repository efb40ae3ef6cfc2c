import FlowModel
import Monitoring
import Testing

@Suite("Evidence grades")
struct GradeTests {
    private func grade(
        _ form: FlowForm, _ attribution: AttributionGrade, referer: RefererRelation = .unknown, bytes: Int64? = 90_000
    ) -> (EvidenceGrade?, GradeReason?) {
        var traffic = Traffic()
        for second in [Int64(0), 40] {
            traffic.add(
                .twitter, .site, Traffic.span(second, lasting: 9), bytes: bytes, form: form, referer: referer,
                attribution: attribution)
        }
        let episode = traffic.account().episodes.first
        return (episode?.grade, episode?.gradeReason)
    }

    @Test("A needs requests, referring sites and an own device")
    func best() {
        #expect(grade(.request, .authenticatedOwnDevice, referer: .sameService) == (.a, .requestsWithReferer))
        #expect(grade(.request, .authenticatedOwnDevice) == (.b, .requestsWithoutReferer))
        #expect(grade(.tunnel, .authenticatedOwnDevice) == (.b, .tunnels))
        #expect(grade(.connection, .authenticatedOwnDevice) == (.a, .slots))
        #expect(grade(.ongoing, .authenticatedOwnDevice) == (.a, .slots))
    }

    @Test("a network log-on is C at best")
    func networkLogOn() {
        #expect(grade(.request, .networkLogOn, referer: .sameService) == (.c, .networkLogOn))
        #expect(grade(.tunnel, .networkLogOn) == (.c, .networkLogOn))
    }

    @Test("a shared device is D, however full the records")
    func sharedDevice() {
        #expect(grade(.request, .authenticatedSharedDevice, referer: .sameService) == (.d, .sharedDevice))
        #expect(grade(.tunnel, .authenticatedSharedDevice) == (.d, .sharedDevice))
    }

    @Test("use on a shared device is a contact without minutes, and the own device beside it keeps its use")
    func sharedBesideOwn() {
        var traffic = Traffic()
        for second in [Int64(0), 15, 46, 58, 102, 122, 137, 168, 180, 224] {
            traffic.add(
                .twitter, .site, Traffic.span(second, lasting: 9), device: 2, attribution: .authenticatedSharedDevice)
        }
        for second in [Int64(100), 140, 180] { traffic.visit(.twitter, at: second) }
        let episodes = traffic.account().episodes
        let shared = episodes.filter { $0.device == 2 }
        let own = episodes.filter { $0.device == 1 }
        #expect(shared.map(\.kind) == [.contact] && own.map(\.kind) == [.use])
        #expect(activeTime(of: shared, in: Traffic.interval(0, 3600)) == .none)
        #expect(activeTime(of: own, in: Traffic.interval(0, 3600)).low == 80_000)
    }

    @Test("without a person, or without bytes, D")
    func worst() {
        #expect(grade(.tunnel, .deviceOnly) == (.d, .deviceOnly))
        #expect(grade(.tunnel, .unknown) == (.d, .deviceOnly))
        #expect(grade(.tunnel, .authenticatedOwnDevice, bytes: nil) == (.d, .bytesUnknown))
    }

    @Test("less data never gives a better grade: the worst exchange decides")
    func mixed() {
        var traffic = Traffic()
        traffic.add(.twitter, .site, Traffic.span(0, lasting: 1), form: .request, referer: .sameService)
        traffic.add(.twitter, .site, Traffic.span(40, lasting: 1), form: .tunnel)
        let episode = traffic.account().episodes.first
        #expect(episode?.grade == .b && episode?.gradeReason == .tunnels)
    }
}
