import Custody
import FlowModel
import Monitoring
import TestSupport
import Testing

/// The register with real signatures: what opens a window, what stops it, and what never opens it again.
@Suite struct WindowRegisterTests {
    private var school: WindowFixture

    init() throws {
        school = try WindowFixture()
    }

    private static let review = WindowAct.review(
        InterimReview(foundSoFar: "Two lessons with use.", stillNecessary: "It is denied."))

    /// Until a Tuesday inside the window, with nothing due.
    private mutating func open() throws {
        try school.handIn()
        try school.advance(to: "2026-04-28T09:00:00Z")
    }

    @Test mutating func aWindowOpensAtItsTimeAndNotBefore() throws {
        try school.handIn()
        #expect(try school.window.phase == .scheduled)
        try school.advance(to: "2026-04-27T04:59:59Z")
        #expect(try school.window.phase == .scheduled)
        try school.advance(to: "2026-04-27T05:00:00Z")
        #expect(try school.window.phase == .open)
        #expect(try school.isCollecting("2026-04-28T08:10:00Z", "2026-04-28T08:12:00Z"))
    }

    @Test mutating func suspendedTimeIsNotCollectedAndNotMadeUpFor() throws {
        try open()
        #expect(try school.say(.suspension, by: AuthorisationFixture.dpo).codes == [])
        #expect(try school.window.phase == .suspended)
        try school.advance(to: "2026-04-29T09:00:00Z")
        let both = [AuthorisationFixture.dpo]
        #expect(try school.say(.resumption, by: AuthorisationFixture.principal, with: both).codes == [])
        #expect(try school.window.phase == .open)
        #expect(try school.isCollecting("2026-04-28T08:10:00Z", "2026-04-28T08:12:00Z"))
        #expect(try !school.isCollecting("2026-04-28T13:00:00Z", "2026-04-28T13:10:00Z"))
        #expect(try school.isCollecting("2026-04-29T13:00:00Z", "2026-04-29T13:10:00Z"))
        #expect(try school.window.closing == school.fixture.document.closesAt)
    }

    @Test mutating func goingOnTakesWhoeverStopped() throws {
        try open()
        try school.say(.suspension, by: AuthorisationFixture.dpo)
        #expect(try school.say(.resumption, by: AuthorisationFixture.principal).codes == ["X4-stopper-must-sign"])
        #expect(try school.say(.resumption, by: AuthorisationFixture.dpo).codes == ["W1-not-permitted"])
        #expect(try school.window.phase == .suspended)
    }

    @Test mutating func aMissedReviewSuspendsAndOneHeldLateLetsGoOn() throws {
        try open()
        // Due on Friday 1 May; Monday is a bank holiday: two school days later is Wednesday 6 May.
        try school.advance(to: "2026-05-06T22:59:59Z")
        #expect(try school.window.phase == .open)
        try school.advance(to: "2026-05-06T23:00:00Z")
        #expect(try school.window.phase == .suspended)
        #expect(try school.window.state.stops == [Stop(cause: .missedReview)])
        #expect(try school.say(.resumption, by: AuthorisationFixture.principal).codes == ["X4-cause-stands"])
        #expect(try school.say(Self.review, by: AuthorisationFixture.principal).codes == [])
        #expect(try school.say(.resumption, by: AuthorisationFixture.principal).codes == [])
        #expect(try school.window.phase == .open)
    }

    /// Due on 1 May and, as it would run until 22 May, on 18 May.
    @Test mutating func reviewsOnOneDayDoNotStandForTheLaterOnes() throws {
        school.fixture.document.closesAt = try AuthorisationFixture.instant("2026-05-22T22:59:59Z")
        school.fixture.document.reviewDates = [
            try AuthorisationFixture.date("2026-05-01"), try AuthorisationFixture.date("2026-05-18"),
        ]
        school.fixture.document.durationReason = "The lessons in question are on Mondays alone."
        school.fixture.document.countersigners = [
            try AuthorisationFixture.named("Cat Chair", AuthorisationFixture.chair, .chair)
        ]
        school.fixture.countersigners = [AuthorisationFixture.chair]
        try open()
        for _ in 0..<3 { #expect(try school.say(Self.review, by: AuthorisationFixture.principal).codes == []) }
        // Ten school days after 28 April, and two of patience.
        #expect(school.register.nextReview(of: try school.window)?.description == "2026-05-13")
        try school.advance(to: "2026-05-15T22:59:59Z")
        #expect(try school.window.phase == .open)
        try school.advance(to: "2026-05-15T23:00:00Z")
        #expect(try school.window.state.stops == [Stop(cause: .missedReview)])
    }

    @Test(arguments: [
        ("2026-04-29", nil), ("2026-04-23", nil), ("1999-01-01", nil), ("2026-04-28", "2026-04-27"),
        ("2026-04-28", "2026-04-29"), ("2026-04-27", "2099-01-01"),
    ]) mutating func aNoticeOfAnotherTimeIsRefused(_ told: String, _ acknowledged: String?) throws {
        try open()
        let notice = SubjectNotice(
            toldOn: try AuthorisationFixture.date(told), means: .letter,
            acknowledgedOn: try acknowledged.map { try AuthorisationFixture.date($0) })
        #expect(
            try school.say(.notification(notice), by: AuthorisationFixture.principal).codes == ["X8-implausible-date"])
        #expect(try school.window.trail.entries.isEmpty)
    }

    @Test(arguments: [("2026-04-24", nil), ("2026-04-28", "2026-04-28"), ("2026-04-24", "2026-04-28")])
    mutating func aNoticeOfTheTimeBetweenIsTaken(_ told: String, _ acknowledged: String?) throws {
        try open()
        let notice = SubjectNotice(
            toldOn: try AuthorisationFixture.date(told), means: .letter,
            acknowledgedOn: try acknowledged.map { try AuthorisationFixture.date($0) })
        #expect(try school.say(.notification(notice), by: AuthorisationFixture.principal).codes == [])
    }

    @Test mutating func otherDatesThatCannotBeAreRefused() throws {
        try open()
        let (past, later) = (try AuthorisationFixture.date("2020-01-01"), try AuthorisationFixture.date("2026-04-29"))
        let today = try AuthorisationFixture.date("2026-04-28")
        let acts: [WindowAct] = [
            .accessRequest(AccessRequest(receivedOn: later, identityCheckedOn: nil)),
            .accessRequest(AccessRequest(receivedOn: past, identityCheckedOn: later)),
            .accessAnswer(AccessAnswer(request: ContentDigest(of: [5]), step: .sent, on: later)),
        ]
        for act in acts {
            #expect(try school.say(act, by: AuthorisationFixture.dpo).codes == ["X8-implausible-date"])
        }
        let request = AccessRequest(receivedOn: past, identityCheckedOn: today)
        #expect(try school.say(.accessRequest(request), by: AuthorisationFixture.dpo).codes == [])
        let early = try AuthorisationFixture.instant("2026-04-23T09:00:00Z")
        let before = try school.event(.suspension, by: AuthorisationFixture.dpo, at: early)
        #expect(school.register.receive(before).codes == ["X8-implausible-date"])
    }

    @Test mutating func anAnswerOfThePersonIsOfTheTimeBetween() throws {
        try open()
        try school.say(.cancellation(.notNeeded), by: AuthorisationFixture.principal)
        for (day, codes) in [
            ("2026-04-23", ["X8-implausible-date"]), ("2026-04-29", ["X8-implausible-date"]), ("2026-04-28", []),
        ] {
            let response = SubjectResponse(
                finding: nil, receivedOn: try AuthorisationFixture.date(day), text: "It was the page of the school.")
            #expect(try school.say(.response(response), by: AuthorisationFixture.investigator).codes == codes)
        }
    }

    @Test mutating func aReviewHeldInTimeSuspendsNothing() throws {
        try open()
        try school.say(Self.review, by: AuthorisationFixture.principal)
        try school.advance(to: "2026-05-08T22:59:58Z")
        #expect(try school.window.phase == .open)
        try school.advance(to: "2026-05-08T22:59:59Z")
        #expect(try school.window.phase == .expired)
    }

    @Test(arguments: [AuthorisationFixture.principal, AuthorisationFixture.chair])
    func cancellingEndsItForGood(_ signer: TestSigner) throws {
        var school = school
        try school.handIn()
        try school.advance(to: "2026-04-28T09:00:00Z")
        #expect(try school.say(.cancellation(.enoughEvidence), by: signer).codes == [])
        #expect(try school.window.phase == .cancelled)
        #expect(try school.isCollecting("2026-04-28T08:10:00Z", "2026-04-28T08:12:00Z"))
        #expect(try !school.isCollecting("2026-04-28T09:00:00Z", "2026-04-28T09:10:00Z"))
        for act in [WindowAct.resumption, Self.review, .suspension] {
            #expect(try school.say(act, by: AuthorisationFixture.principal).codes == ["X1-no-way-back"])
        }
    }

    @Test mutating func cancellingWinsAlsoWhenItsSignerKnewNothingOfTheLatest() throws {
        try open()
        let cancellation = try school.event(.cancellation(.groundsCeased), by: AuthorisationFixture.chair)
        try school.say(Self.review, by: AuthorisationFixture.principal)
        #expect(school.register.receive(cancellation).codes == [])
        #expect(try school.window.phase == .cancelled)
    }

    @Test mutating func whatStartsMustKnowTheLatest() throws {
        try open()
        try school.say(.suspension, by: AuthorisationFixture.principal)
        let resumption = try school.event(.resumption, by: AuthorisationFixture.principal)
        try school.say(.suspension, by: AuthorisationFixture.chair)
        #expect(school.register.receive(resumption).codes == ["E5-stale"])
        #expect(try school.window.phase == .suspended)
    }

    @Test mutating func nothingIsTakenTwice() throws {
        try open()
        let review = try school.event(Self.review, by: AuthorisationFixture.principal)
        #expect(school.register.receive(review).codes == [])
        #expect(school.register.receive(review).codes == ["E3-replayed"])
        #expect(try school.handIn().codes == ["A10-replayed"])
    }

    @Test mutating func aClockThatWentBackStopsAndNothingResumesUntilItIsTrusted() throws {
        try open()
        try school.advance(to: "2026-04-28T07:00:00Z")
        #expect(try school.window.state.stops == [Stop(cause: .clock)])
        #expect(try school.say(.resumption, by: AuthorisationFixture.principal).codes == ["X4-cause-stands"])
        school.register.trustClock(at: try AuthorisationFixture.instant("2026-04-28T09:30:00Z"))
        #expect(try school.say(.resumption, by: AuthorisationFixture.principal).codes == [])
        #expect(try !school.isCollecting("2026-04-28T09:05:00Z", "2026-04-28T09:10:00Z"))
    }

    @Test mutating func aWithdrawnKeyStopsTheWindow() throws {
        try open()
        let withdrawn = WindowFixture.namespaces + ",valid-before=\"20260428Z\""
        school.register.setting.signers = try WindowFixture.signers(withdrawn)
        try school.advance(to: "2026-04-28T09:01:00Z")
        #expect(try school.window.state.stops == [Stop(cause: .key)])
    }

    @Test mutating func anIdentityThatTurnsOutToBeSharedStopsTheWindow() throws {
        try open()
        let archer = try AuthorisationFixture.employee("T-014", "Alex Archer", .teacher, "a.archer")
        let other = try AuthorisationFixture.employee("T-099", "Sam Other", .teacher, "a.archer")
        school.register.setting.directory = IdentityDirectory([archer, other])
        try school.advance(to: "2026-04-28T09:01:00Z")
        #expect(try school.window.state.stops == [Stop(cause: .identity)])
    }

    @Test mutating func aMissingCountersignatureWaitsAndOpensNothingBefore() throws {
        school.fixture.document.confidentialRisk = true
        school.fixture.document.countersigners = [
            try AuthorisationFixture.named("Cat Chair", AuthorisationFixture.chair, .chair)
        ]
        try school.handIn()
        try school.advance(to: "2026-04-28T09:00:00Z")
        #expect(try school.window.phase == .signed)
        let conflicted = try school.say(.countersignature(hasConflict: true), by: AuthorisationFixture.chair)
        #expect(conflicted.codes == ["X4-conflict-declared"])
        let stranger = try school.say(.countersignature(hasConflict: false), by: AuthorisationFixture.governor)
        #expect(stranger.codes == ["W1-not-permitted"])
        #expect(try school.say(.countersignature(hasConflict: false), by: AuthorisationFixture.chair).codes == [])
        #expect(try school.window.phase == .open)
        #expect(try !school.isCollecting("2026-04-28T08:10:00Z", "2026-04-28T08:12:00Z"), "row 31: never backwards")
        #expect(try school.isCollecting("2026-04-28T13:00:00Z", "2026-04-28T13:10:00Z"))
    }

    @Test mutating func whoIsAskedToSignMayRefuse() throws {
        school.fixture.document.confidentialRisk = true
        school.fixture.document.countersigners = [
            try AuthorisationFixture.named("Cat Chair", AuthorisationFixture.chair, .chair)
        ]
        try school.handIn()
        #expect(try school.say(.refusal, by: AuthorisationFixture.chair).codes == [])
        #expect(try school.window.phase == .refused)
        let late = try school.say(.countersignature(hasConflict: false), by: AuthorisationFixture.chair)
        #expect(late.codes == ["X1-no-way-back"])
    }

    @Test mutating func aRequestDuringACovertWindowStopsIt() throws {
        school.fixture.document.mode = .covert
        school.fixture.document.covert = try covert()
        school.fixture.document.notification = NotificationPlan(
            toldOn: try AuthorisationFixture.date("2026-05-12"), toldBy: "Pat Poole")
        school.fixture.document.countersigners = [
            try AuthorisationFixture.named("Cat Chair", AuthorisationFixture.chair, .chair)
        ]
        school.fixture.countersigners = [AuthorisationFixture.chair]
        #expect(try school.handIn().codes == [])
        try school.advance(to: "2026-04-28T09:00:00Z")
        let request = AccessRequest(receivedOn: try AuthorisationFixture.date("2026-04-28"), identityCheckedOn: nil)
        let verdict = try school.say(.accessRequest(request), by: AuthorisationFixture.dpo)
        #expect(verdict.actions.contains(.act(.alert(.accessRequest), school.id)))
        #expect(try school.window.phase == .suspended)
        #expect(try school.say(.resumption, by: AuthorisationFixture.principal).codes == ["X4-officer-must-sign"])
    }

    private func covert() throws -> CovertConditions {
        CovertConditions(
            reason: "Telling would let the device be changed.", suspicion: .grossMisconduct, noPrivateAreas: true,
            noPersonalMail: true)
    }

    /// From a cancelled window to a purged one; each step refused before its time.
    @Test mutating func theWayToThePurge() throws {
        try open()
        let root = EvidenceRoot(of: [(ContentDigest(of: [1]), 3)])
        school.register.sealed(RegisteredWindow.SealedPart(digest: ContentDigest(of: [1]), records: 3), of: school.id)
        try school.say(.cancellation(.enoughEvidence), by: AuthorisationFixture.principal)
        #expect(try school.say(.closing(root), by: AuthorisationFixture.principal).codes == ["X7-grace-runs"])
        try school.advance(to: "2026-04-30T09:00:00Z")
        let wrong = EvidenceRoot(of: [])
        #expect(try school.say(.closing(wrong), by: AuthorisationFixture.principal).codes == ["X7-other-evidence"])
        #expect(try school.say(.closing(root), by: AuthorisationFixture.principal).codes == [])
        let finding = FindingReference(
            clause: .lessonTime, start: try AuthorisationFixture.instant("2026-04-28T08:00:00Z"))
        let outcome = WindowAct.outcome(CaseDecision(outcome: .noCase, findings: [finding]))
        let both = [AuthorisationFixture.investigator]
        #expect(try school.say(outcome, by: AuthorisationFixture.principal, with: both).codes == ["X7-findings-open"])
        let disposition = FindingDisposition(finding: finding, judgement: .explained, teaching: .covered)
        #expect(try school.say(.disposition(disposition), by: AuthorisationFixture.investigator).codes == [])
        #expect(try school.say(outcome, by: AuthorisationFixture.principal).codes == ["W1-signature-missing"])
        #expect(try school.say(outcome, by: AuthorisationFixture.dpo).codes == ["W1-not-permitted"])
        #expect(try school.say(outcome, by: AuthorisationFixture.principal, with: both).codes == [])
        #expect(try school.say(.purge(root), by: AuthorisationFixture.dpo).codes == ["X7-retained"])
        let hold = try school.event(.hold, by: AuthorisationFixture.dpo)
        #expect(school.register.receive(hold).codes == [])
        try school.advance(to: "2026-06-05T09:00:00Z")
        #expect(try school.say(.purge(root), by: AuthorisationFixture.dpo).codes == ["X7-held"])
        let release = WindowAct.release(hold: ContentDigest(of: hold.bytes))
        #expect(try school.say(release, by: AuthorisationFixture.dpo).codes == [])
        #expect(try school.say(.purge(root), by: AuthorisationFixture.principal).codes == ["W1-not-permitted"])
        #expect(try codesWhileAsked(.purge(root)) == [["X7-request-open"], ["X7-request-open"]])
        let purge = try school.say(.purge(root), by: AuthorisationFixture.dpo)
        #expect(purge.actions.contains(.act(.destroySecret, school.id)))
        #expect(try school.window.phase == .purged)
        let late = EvidenceReading(purpose: .verification, segments: 1)
        #expect(try school.say(.reading(late), by: AuthorisationFixture.investigator).codes == ["X1-destroyed"])
    }

    /// The subject asks for what is held, and is answered: what an act of the officer comes to before each step.
    private mutating func codesWhileAsked(_ act: WindowAct) throws -> [[String]] {
        let day = try AuthorisationFixture.date("2026-06-05")
        let request = try school.event(
            .accessRequest(AccessRequest(receivedOn: day, identityCheckedOn: nil)), by: AuthorisationFixture.dpo)
        #expect(school.register.receive(request).codes == [])
        var codes: [[String]] = []
        for step in [AccessAnswer.Step.extended, .sent] {
            codes.append(try school.say(act, by: AuthorisationFixture.dpo).codes)
            let answer = AccessAnswer(request: ContentDigest(of: request.bytes), step: step, on: day)
            #expect(try school.say(.accessAnswer(answer), by: AuthorisationFixture.dpo).codes == [])
        }
        return codes
    }

    /// Also of what was found invalid while the note was on its way: an opening is told as long as there is evidence.
    @Test mutating func anOpeningIsNotedUntilThePurge() throws {
        try open()
        let reading = WindowAct.reading(EvidenceReading(purpose: .verification, segments: 0))
        #expect(try school.say(reading, by: AuthorisationFixture.investigator).codes == [])
        #expect(try school.say(.void, by: AuthorisationFixture.dpo).codes == [])
        try school.advance(to: "2026-04-28T10:00:00Z")
        #expect(try school.say(reading, by: AuthorisationFixture.investigator).codes == [])
        let root = EvidenceRoot(of: [])
        #expect(try school.say(.closing(root), by: AuthorisationFixture.principal).codes == ["X1-wrong-phase"])
        #expect(try school.say(.suspension, by: AuthorisationFixture.dpo).codes == ["X1-no-way-back"])
        let day = try AuthorisationFixture.date("2026-04-28")
        let request = WindowAct.accessRequest(AccessRequest(receivedOn: day, identityCheckedOn: nil))
        #expect(try school.say(request, by: AuthorisationFixture.dpo).codes == [])
        #expect(try school.say(.purge(root), by: AuthorisationFixture.dpo).codes == ["X7-request-open"])
    }

    @Test mutating func theSubjectSignsNothing() throws {
        let subject = TestSigner("a.archer", roles: [.dpo], seed: 9)
        let line = try subject.allowedSignersLine(options: WindowFixture.namespaces)
        let known = [AuthorisationFixture.principal].map {
            try? $0.allowedSignersLine(options: WindowFixture.namespaces)
        }
        school.register.setting.signers = try Signers(parsing: Array((known.compactMap(\.self).joined() + line).utf8))
        try open()
        #expect(try school.say(.suspension, by: subject).codes == ["W1-not-permitted"])
    }
}
