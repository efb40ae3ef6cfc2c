import Custody
import FlowModel
import Monitoring
import Testing

/// Walks at random through everything that can be said and done to a window, and holds every step against the sentences
/// that must be true of all of them.
@Suite("The state machine of a window, walked at random")
struct WindowLifecycleModelTests {
    private static let walks = 4_000
    private static let steps = 40

    private static let people = [
        SignerStanding(key: "principal", roles: [.principal], isAuthoriser: true),
        SignerStanding(key: "chair", roles: [.chair], isCountersigner: true),
        SignerStanding(key: "vice", roles: [.viceChair]),
        SignerStanding(key: "dpo", roles: [.dpo]),
        SignerStanding(key: "investigator", roles: [.investigator], isInvestigator: true),
        SignerStanding(key: "it", roles: [.itAdmin]),
        SignerStanding(key: "auditor", roles: [.auditor]),
        SignerStanding(key: "subject", roles: [.principal], isAuthoriser: true, isSubject: true),
    ]

    /// What the walk sees of the world: the shell's collecting, and time.
    private struct Walk {
        var state = WindowState.draft
        var collecting = false
        var now: Int64 = 0
        var ended = false
        var numbers: SplitMix64
        var holds: [ContentDigest] = []
    }

    @Test("collection is on exactly while open; an end is an end; cancelling always wins")
    func invariants() throws {
        var reached: Set<WindowPhase> = []
        for seed in 0..<Self.walks {
            var walk = Walk(numbers: SplitMix64(seed: UInt64(seed)))
            for _ in 0..<Self.steps {
                try take(&walk)
                reached.insert(walk.state.phase)
            }
        }
        #expect(reached == Set(WindowPhase.allCases), "the walks must reach every phase to prove anything")
    }

    private func take(_ walk: inout Walk) throws {
        let before = walk.state
        walk.now += Int64.random(in: 0...20_000_000, using: &walk.numbers)
        let facts = facts(&walk)
        let event = event(&walk)
        guard case .moved(let state, let actions) = WindowLifecycle.step(before, event, facts) else {
            // Nobody who may cancel is ever refused while there is something to cancel.
            if case .said(.cancellation, let by, _) = event, !by.contains(where: \.isSubject),
                by[0].isAuthoriser || by[0].roles.contains(.chair) || by[0].roles.contains(.viceChair)
            {
                #expect(![.signed, .scheduled, .open, .suspended].contains(before.phase))
            }
            return
        }
        walk.state = state
        for action in actions {
            if action == .startCollecting { walk.collecting = true }
            if action == .stopCollecting { walk.collecting = false }
        }
        #expect(walk.collecting == (state.phase == .open), "\(before.phase) \(event) \(state.phase)")
        #expect(!walk.ended || ![.signed, .scheduled, .open, .suspended].contains(state.phase), "no way back")
        if state.phase == .open, before.phase != .open {
            #expect(facts.now >= facts.opening && facts.now < facts.closing && facts.isCountersigned)
            #expect(facts.standing.isEmpty)
        }
        #expect(state.phase != .suspended || !state.stops.isEmpty)
        if state.phase == .purged, before.phase == .reviewed {
            #expect(facts.now >= facts.retentionEnds ?? Timestamp(milliseconds: .max) && before.holds.isEmpty)
        }
        if case .said(let act, let by, _) = event {
            #expect(PermissionMatrix.allows(act.kind, by: by))
            #expect(by.allSatisfy { !$0.isSubject })
        }
        let ends: [WindowPhase] = [.cancelled, .expired, .closed, .reviewed, .purged, .void, .refused]
        walk.ended = walk.ended || ends.contains(state.phase)
    }

    private func facts(_ walk: inout Walk) -> WindowFacts {
        let standing: Set<StopCause> =
            Int.random(in: 0..<6, using: &walk.numbers) == 0
            ? [StopCause.allCases.randomElement(using: &walk.numbers) ?? .clock] : []
        return WindowFacts(
            now: Timestamp(milliseconds: walk.now), opening: Timestamp(milliseconds: 40_000_000),
            closing: Timestamp(milliseconds: 250_000_000), isCountersigned: Bool.random(using: &walk.numbers),
            isCovert: Bool.random(using: &walk.numbers), isSubjectTold: Bool.random(using: &walk.numbers),
            standing: standing,
            ended: walk.ended ? Timestamp(milliseconds: 0) : nil,
            retentionEnds: Bool.random(using: &walk.numbers) ? Timestamp(milliseconds: walk.now - 1) : nil)
    }

    private func event(_ walk: inout Walk) -> WindowEvent {
        switch Int.random(in: 0..<10, using: &walk.numbers) {
        case 0: return .signed
        case 1: return .countersigned
        case 2, 3: return .time
        case 4: return .stopped(StopCause.allCases.randomElement(using: &walk.numbers) ?? .clock)
        case 5 where Int.random(in: 0..<4, using: &walk.numbers) == 0: return .superseded
        default:
            let first = Self.people.randomElement(using: &walk.numbers) ?? Self.people[0]
            let second = Self.people.randomElement(using: &walk.numbers) ?? Self.people[0]
            let digest = ContentDigest(of: [UInt8.random(in: 0...9, using: &walk.numbers)])
            let signers = Bool.random(using: &walk.numbers) ? [first] : [first, second]
            return .said(act(&walk.numbers), by: signers, digest: digest)
        }
    }

    private func act(_ numbers: inout SplitMix64) -> WindowAct {
        let root = EvidenceRoot(of: [])
        let hold = ContentDigest(of: [UInt8.random(in: 0...9, using: &numbers)])
        let acts: [WindowAct] = [
            .countersignature(hasConflict: Bool.random(using: &numbers)), .refusal, .suspension, .resumption,
            .resumption, .review(InterimReview(foundSoFar: "something was", stillNecessary: "it still is")),
            .cancellation(.groundsCeased), .closing(root), .closing(root),
            .outcome(CaseDecision(outcome: .noCase, findings: [])),
            .outcome(CaseDecision(outcome: .warning, findings: [])), .hold, .release(hold: hold), .purge(root),
            .purge(root), .void,
            .reading(EvidenceReading(purpose: .report, segments: 1)),
        ]
        return acts.randomElement(using: &numbers) ?? .refusal
    }
}
