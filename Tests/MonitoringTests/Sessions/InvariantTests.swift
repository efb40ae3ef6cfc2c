import FlowModel
import Monitoring
import Testing

/// Traffic without sense, drawn from a seeded generator: whatever comes in, the account must add up.
@Suite("Invariants")
struct InvariantTests {
    private struct Draw {
        var state: UInt64

        /// A number from 0 up to, not including, `limit` (SplitMix64).
        mutating func below(_ limit: Int) -> Int {
            state &+= 0x9E37_79B9_7F4A_7C15
            var word = state
            word = (word ^ word >> 30) &* 0xBF58_476D_1CE4_E5B9
            word = (word ^ word >> 27) &* 0x94D0_49BB_1331_11EB
            return Int((word ^ word >> 31) % UInt64(limit))
        }

        mutating func one<Element>(of elements: [Element]) -> Element { elements[below(elements.count)] }
    }

    private func traffic(seed: UInt64) -> Traffic {
        var draw = Draw(state: seed)
        var traffic = Traffic()
        for _ in 0..<400 {
            let start = Int64(draw.below(7200))
            let times: [FlowTime] = [
                Traffic.span(start, lasting: Int64(draw.below(900))), Traffic.span(start, lasting: 5),
                Traffic.span(start, lasting: 0), .endOnly(Traffic.instant(start)), .startOnly(Traffic.instant(start)),
            ]
            traffic.add(
                draw.one(of: [.facebook, .twitter, .youtube]), draw.one(of: HostRole.allCases), draw.one(of: times),
                bytes: draw.one(of: [nil, 0, 4000, 90_000, 2_000_000, 80_000_000, .max]),
                form: draw.one(of: FlowForm.allCases), tags: draw.one(of: [[], [.dual], [.background], [.companion]]),
                outcome: draw.below(4) == 0 ? draw.one(of: FlowOutcome.allCases) : .delivered,
                referer: draw.one(of: RefererRelation.allCases), otherSite: draw.one(of: [nil, nil, nil, 300, 7000]),
                device: 1 + draw.below(2), attribution: draw.one(of: AttributionGrade.allCases))
        }
        return traffic
    }

    @Test("no exchange is lost or counted twice, and no figure exceeds the clock", arguments: UInt64(1)...20)
    func accounts(seed: UInt64) {
        let traffic = traffic(seed: seed)
        let account = traffic.account()
        let seen = account.episodes.flatMap(\.evidence) + account.discounts.flatMap(\.evidence)
        #expect(seen.sorted() == traffic.flows.map(\.ordinal))
        #expect(EpisodeAssembler().account(for: traffic.flows.reversed()) == account)
        for start in stride(from: Int64(0), to: 7200, by: 1800) {
            let interval = Traffic.interval(start, start + 1800)
            let active = activeTime(of: account.episodes, in: interval)
            #expect(0 <= active.low && active.low <= active.high && active.high <= interval.milliseconds)
        }
        let supported = account.episodes.filter { $0.kind == .use }
        #expect(supported.allSatisfy { $0.grade.maySupportFinding && $0.attribution.maySupportFinding })
    }
}
