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
    }

    @Test("a shared device and a network log-on are C at best")
    func identity() {
        #expect(grade(.request, .authenticatedSharedDevice, referer: .sameService) == (.c, .sharedDevice))
        #expect(grade(.tunnel, .networkLogOn) == (.c, .networkLogOn))
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
