import Custody
import FlowModel
import Monitoring
import TestSupport
import Testing

/// A window without a chain: the authorisation alone, then the documents.
@Suite struct OfflineWindowTests {
    private let fixture: EventFixture
    private let document: MonitoringAuthorisation

    init() throws {
        fixture = try EventFixture()
        document = try AuthorisationFixture().document
    }

    private func window(_ acts: [(act: WindowAct, by: [TestSigner], at: String)]) throws -> OfflineWindow {
        OfflineWindow(document, trail: try trail(acts), chain: [])
    }

    private func trail(_ acts: [(act: WindowAct, by: [TestSigner], at: String)]) throws -> WindowTrail {
        var trail = fixture.trail
        for step in acts {
            let signer = try #require(step.by.first)
            let event = try fixture.document(step.act, by: signer, after: trail.head, at: step.at)
            let signatures = try step.by.map { try $0.sign(event.bytes, namespace: "usher-event") }
            trail = try trail.adding(
                UncheckedEvent(
                    bytes: event.bytes, signature: signatures[0], countersignatures: Array(signatures.dropFirst())),
                about: document.id, signers: fixture.signers)
        }
        return trail
    }

    private func standing(_ signer: TestSigner) throws -> SignerStanding {
        let key = try signer.fingerprint
        let entry = try #require(fixture.signers.entries.first { $0.key.fingerprint == key })
        return SignerStanding(entry, in: document)
    }

    private let principal = AuthorisationFixture.principal
    private let officer = AuthorisationFixture.dpo

    @Test func timeOpensAndEndsIt() throws {
        let window = try window([])
        #expect(window.phase == .scheduled)
        #expect(window.at(document.opensAt).phase == .open)
        let over = window.at(document.opensAt).at(document.closesAt.adding(milliseconds: 5_000))
        #expect(over.phase == .expired)
        #expect(over.ended == document.closesAt)
        #expect(over.graceEnds == document.closesAt.adding(milliseconds: WindowFacts.grace))
    }

    @Test(arguments: [
        (["open"], WindowPhase.open), (["open", "expired"], .open), (["open", "suspended"], .scheduled),
        (["open", "suspended", "expired"], .scheduled), (["open", "suspended", "open"], .open),
    ]) func aSuccessorOfWhatIsStoppedWaits(_ moves: [String], _ phase: WindowPhase) throws {
        var document = document
        let first = try AuthorisationFixture.identifier(3)
        let predecessor = Predecessor(id: first, digest: ContentDigest(of: [9]), reason: "It was found in two lessons.")
        document.lineage = AuthorisationLineage(kind: .renewal, predecessor: predecessor, ordinal: 2)
        let start = document.signedAt.milliseconds
        var chain = HashChain(school: "littletown", isRehearsal: false, program: "test", at: start)
        var rows = chain.opening.row
        for (index, phase) in moves.enumerated() {
            let move = WindowMove(
                authorisation: first.text, from: index == 0 ? "scheduled" : moves[index - 1], to: phase, reason: "-")
            rows += chain.append(.windowMoved(move), at: start).row
        }
        let entries = AuditVerifier.verify(lines: rows, signers: fixture.signers).entries
        let window = OfflineWindow(document, trail: fixture.trail, chain: entries)
        #expect(window.at(document.opensAt).phase == phase)
    }

    @Test func aNoticeDatedAheadDoesNotCount() throws {
        let ahead = SubjectNotice(toldOn: try AuthorisationFixture.date("2026-05-25"), means: .letter)
        let window = try window([(.notification(ahead), [principal], "2026-05-05T08:00:00Z")])
        #expect(Array(window.refused.values) == [.implausibleDate])
    }

    @Test func theNextReviewIsCountedFromTheLast() throws {
        let review = WindowAct.review(InterimReview(foundSoFar: "Nothing as yet.", stillNecessary: "It is too early."))
        #expect(try window([]).nextReview?.description == "2026-05-01")
        let twice = try window([
            (review, [principal], "2026-04-28T08:00:00Z"), (review, [principal], "2026-04-28T08:01:00Z"),
        ])
        #expect(twice.nextReview == nil)
    }

    @Test func whoeverSaidStopSignsTheResumption() throws {
        let stop = (act: WindowAct.suspension, by: [officer], at: "2026-05-05T08:00:00Z")
        let later = "2026-05-05T09:00:00Z"
        let waiting = try window([stop, (.resumption, [principal], later)])
        #expect(waiting.phase == .suspended)
        let digest = try #require(waiting.refused.first)
        #expect(digest.value == .stopperMustSign)
        #expect(waiting.missingSignatures(of: digest.key) == [.key(try officer.fingerprint)])
        let cosigned = try window([stop, (.resumption, [principal, officer], later)])
        #expect(cosigned.phase == .open)
        #expect(cosigned.refused.isEmpty)
    }

    @Test func aFirstSignatureIsJudgedAsIfTheOthersHadSigned() throws {
        let stopped = try window([(.suspension, [officer], "2026-05-05T08:00:00Z")])
        #expect(stopped.refusal(of: WindowAct.resumption, firstBy: try standing(principal)) == nil)
        #expect(stopped.refusal(of: WindowAct.resumption, by: [try standing(principal)]) == .stopperMustSign)
        #expect(stopped.refusal(of: WindowAct.resumption, firstBy: try standing(officer)) == .notPermitted)
    }

    @Test func whatDoesNotCountChangesNothing() throws {
        let refused = try window([(.cancellation(.notNeeded), [officer], "2026-05-05T08:00:00Z")])
        #expect(refused.phase == .open)
        #expect(refused.refused.values.first == .notPermitted)
        #expect(refused.missingSignatures(of: refused.refused.keys.first ?? ContentDigest(of: [])).isEmpty)
    }

    @Test func aRunningWindowIsNotClosedNorPurged() throws {
        let open = try window([]).at(document.opensAt)
        #expect(open.refusal(of: EventKind.closing, firstBy: try standing(principal)) == .wrongPhase)
        #expect(open.refusal(of: EventKind.purge, firstBy: try standing(officer)) == .wrongPhase)
        #expect(
            open.refusal(of: EventKind.disposition, firstBy: try standing(AuthorisationFixture.investigator))
                == .wrongPhase)
        let over = open.at(document.closesAt)
        #expect(over.refusal(of: EventKind.closing, firstBy: try standing(principal)) == .graceRuns)
        #expect(over.refusal(of: EventKind.suspension, firstBy: try standing(officer)) == .noWayBack)
    }

    @Test func afterTheEndARefusalSaysWhatComesFirstOrWasDone() throws {
        let (principal, officer) = (try standing(principal), try standing(officer))
        let investigator = try standing(AuthorisationFixture.investigator)
        let over = try window([]).at(document.opensAt).at(document.closesAt)
        #expect(over.refusal(of: EventKind.outcome, firstBy: principal) == .notClosed)
        #expect(over.refusal(of: EventKind.purge, firstBy: officer) == .noOutcome)
        let steps: [(act: WindowAct, by: [TestSigner], at: String)] = [
            (.closing(EvidenceRoot(of: [])), [self.principal], "2026-05-11T08:00:00Z"),
            (
                .outcome(CaseDecision(outcome: .noCase, findings: [])),
                [self.principal, AuthorisationFixture.investigator], "2026-05-12T08:00:00Z"
            ),
        ]
        let closed = try window(Array(steps.prefix(1)))
        #expect(closed.phase == .closed)
        #expect(closed.refusal(of: EventKind.closing, firstBy: principal) == .alreadyClosed)
        #expect(closed.refusal(of: EventKind.purge, firstBy: officer) == .noOutcome)
        let reviewed = try window(steps)
        #expect(reviewed.phase == .reviewed)
        #expect(reviewed.refusal(of: EventKind.disposition, firstBy: investigator) == .outcomeDecided)
        #expect(reviewed.refusal(of: EventKind.outcome, firstBy: principal) == .outcomeDecided)
        #expect(reviewed.refusal(of: EventKind.closing, firstBy: principal) == .alreadyClosed)
        #expect(reviewed.refusal(of: EventKind.purge, firstBy: officer) == .retained)
    }

    private typealias Step = (act: WindowAct, by: [TestSigner], at: String)

    private let closing: Step = (
        .closing(EvidenceRoot(of: [])), [AuthorisationFixture.principal], "2026-05-11T08:00:00Z"
    )

    private func judgement(_ judgement: FindingDisposition.Judgement, _ at: String) throws -> Step {
        let finding = try #require(FindingReference("5.5@2026-05-05T08:00:00Z"))
        let disposition = FindingDisposition(finding: finding, judgement: judgement, teaching: .taught)
        return (.disposition(disposition), [AuthorisationFixture.investigator], at)
    }

    private func outcome(_ at: String, by signers: TestSigner...) throws -> Step {
        let finding = try #require(FindingReference("5.5@2026-05-05T08:00:00Z"))
        return (.outcome(CaseDecision(outcome: .warning, findings: [finding])), signers, at)
    }

    @Test func anOutcomeOfOnePersonWaitsForTheOther() throws {
        let one = try window([
            closing, judgement(.use, "2026-05-12T08:00:00Z"), outcome("2026-05-13T08:00:00Z", by: principal),
        ])
        let digest = try #require(one.refused.first)
        #expect(digest.value == .signatureMissing)
        #expect(one.phase == .closed)
        #expect(one.missingSignatures(of: digest.key) == [.key(try AuthorisationFixture.investigator.fingerprint)])
        let both = try window([
            closing, judgement(.use, "2026-05-12T08:00:00Z"),
            outcome("2026-05-13T08:00:00Z", by: principal, AuthorisationFixture.investigator),
        ])
        #expect(both.phase == .reviewed && both.refused.isEmpty)
    }

    /// What the other signature would not help is refused for what is wrong with it.
    @Test func anOutcomeThatNobodyMayWriteWaitsForNobody() throws {
        let alone = try window([closing, outcome("2026-05-13T08:00:00Z", by: officer)])
        #expect(Array(alone.refused.values) == [.notPermitted])
        let undecided = try window([closing, outcome("2026-05-13T08:00:00Z", by: principal)])
        #expect(Array(undecided.refused.values) == [.findingsOpen])
    }

    @Test func aJudgementBetweenTwoSignaturesUndoesTheFirst() throws {
        let steps = [
            closing, try judgement(.use, "2026-05-12T08:00:00Z"), try outcome("2026-05-13T08:00:00Z", by: principal),
            try judgement(.explained, "2026-05-14T08:00:00Z"),
        ]
        let changed = try window(steps)
        let digest = try #require(changed.refused.first)
        #expect(changed.refused.count == 1 && digest.value == .judgedSince)
        #expect(changed.missingSignatures(of: digest.key).isEmpty)
        let investigator = try standing(AuthorisationFixture.investigator)
        let trail = try trail(steps)
        #expect(changed.refusal(of: trail.entries[2], cosignedBy: investigator) == .judgedSince)
        #expect(changed.refusal(of: trail.entries[2], cosignedBy: try standing(officer)) == .judgedSince)
        let before = try window(Array(steps.prefix(3)))
        #expect(before.refusal(of: trail.entries[2], cosignedBy: investigator) == nil)
    }
}
