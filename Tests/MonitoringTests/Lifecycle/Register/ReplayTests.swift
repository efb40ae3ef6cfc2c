import Custody
import FlowModel
import Monitoring
import TestSupport
import Testing

/// X3: after a restart documents and chain alone give the same register, whatever has happened before.
@Suite struct ReplayTests {
    /// A school whose register is written down as the shell does it.
    private struct Written {
        var school: WindowFixture
        var chain: HashChain
        var rows: [UInt8]
        var documents = WindowRegister.Documents()
        private var renewals: UInt8 = 0

        init() throws {
            school = try WindowFixture()
            chain = HashChain(
                school: "littletown", isRehearsal: false, program: "test", at: school.register.now.milliseconds)
            rows = chain.opening.row
        }

        mutating func write(_ actions: [RegisterAction]) {
            for case .record(let event, let at) in actions { rows += chain.append(event, at: at.milliseconds).row }
        }

        mutating func handIn(_ fixture: AuthorisationFixture) throws {
            let bytes = fixture.bytes
            let signed = SignedDocument(bytes: bytes, signature: try fixture.signer.sign(bytes))
            let lessons = try AuthorisationFixture.lessons()
            let verdict = school.register.handIn(signed, facts: fixture.facts) { _ in lessons }
            if case .taken = verdict {
                documents.authorisations[ContentDigest(of: bytes)] = .init(signed: signed, countersignatures: [])
            }
            write(verdict.actions)
        }

        mutating func receive(_ event: UncheckedEvent) {
            let verdict = school.register.receive(event)
            if case .taken = verdict { documents.events[ContentDigest(of: event.bytes)] = event }
            write(verdict.actions)
        }

        mutating func advance(byHours hours: Int64) {
            write(school.register.advance(to: school.register.now.adding(milliseconds: hours * 3_600_000)))
        }

        /// A renewal of the only window, from the next midnight on.
        mutating func renew() throws {
            guard renewals == 0, let first = school.register.windows.first, first.phase == .open else { return }
            renewals += 1
            var next = school.fixture
            next.document.id = try AuthorisationFixture.identifier(8)
            next.document.lineage = AuthorisationLineage(
                kind: .renewal,
                predecessor: Predecessor(
                    id: first.id, digest: first.trail.authorisation, reason: "Use was found and it is denied."),
                ordinal: 2)
            next.document.signedAt = school.register.now
            next.document.opensAt = school.register.now.adding(milliseconds: 3_600_000)
            next.document.closesAt = try AuthorisationFixture.instant("2026-05-15T22:59:59Z")
            next.document.reviewDates = [try AuthorisationFixture.date("2026-05-05")]
            try handIn(next)
        }

        func replayed(lostTail: Bool = false) throws -> WindowRegister {
            let verdict = AuditVerifier.verify(lines: rows, signers: school.register.setting.signers)
            #expect(verdict.isIntact)
            let lessons = try AuthorisationFixture.lessons()
            return WindowRegister.replay(
                verdict, documents, setting: school.register.setting, lostTail: lostTail, facts: school.fixture.facts
            ) { _ in lessons }
        }
    }

    @Test("a register that was walked at random is the same after a restart", arguments: 0..<60)
    func random(seed: Int) throws {
        var numbers = SplitMix64(seed: UInt64(seed))
        var written = try Written()
        try written.handIn(written.school.fixture)
        for _ in 0..<14 { try step(&written, &numbers) }
        #expect(try written.replayed().windows == written.school.register.windows)
    }

    private func step(_ written: inout Written, _ numbers: inout SplitMix64) throws {
        let acts: [(WindowAct, TestSigner)] = [
            (.suspension, AuthorisationFixture.principal), (.suspension, AuthorisationFixture.dpo),
            (.resumption, AuthorisationFixture.principal), (.hold, AuthorisationFixture.dpo),
            (
                .review(InterimReview(foundSoFar: "Use in one lesson.", stillNecessary: "It is still denied.")),
                AuthorisationFixture.principal
            ),
            (.void, AuthorisationFixture.dpo), (.cancellation(.notNeeded), AuthorisationFixture.chair),
            (.closing(EvidenceRoot(of: [])), AuthorisationFixture.principal),
        ]
        switch Int.random(in: 0..<12, using: &numbers) {
        case 0..<5: written.advance(byHours: Int64.random(in: 1...60, using: &numbers))
        case 5: try written.renew()
        case 6:
            let cause = [StopCause.collector, .missedReview].randomElement(using: &numbers) ?? .collector
            written.write(written.school.register.stop(written.school.id, cause))
        default:
            // The acts that end everything are rare, so that the walks go somewhere.
            let last = Int.random(in: 0..<4, using: &numbers) == 0 ? acts.count : 5
            let (act, signer) = acts[Int.random(in: 0..<last, using: &numbers)]
            let others = act == .resumption ? [AuthorisationFixture.dpo] : []
            written.receive(try written.school.event(act, by: signer, with: others))
        }
    }

    @Test("a lost end, and a document that is not there, leave nothing open")
    func lost() throws {
        var written = try Written()
        try written.handIn(written.school.fixture)
        written.advance(byHours: 96)
        #expect(try written.replayed().windows.map(\.phase) == [.open])
        #expect(try written.replayed(lostTail: true).windows.first?.state.stops == [Stop(cause: .chainTail)])
        written.receive(
            try written.school.event(
                .review(InterimReview(foundSoFar: "Nothing so far.", stillNecessary: "It is still denied.")),
                by: AuthorisationFixture.principal))
        written.documents.events = [:]
        #expect(try written.replayed().windows.first?.state.stops == [Stop(cause: .chainTail)])
        written.documents.authorisations = [:]
        #expect(try written.replayed().windows.isEmpty)
    }
}
