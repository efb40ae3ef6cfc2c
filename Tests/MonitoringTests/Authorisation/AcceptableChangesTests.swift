import Custody
import FlowModel
import Monitoring
import TestSupport
import Testing

/// The other side of each limit: what is just allowed.
@Suite struct AcceptableChangesTests {
    private func codes(_ change: (inout AuthorisationFixture) throws -> Void) throws -> [RefusalCode] {
        var fixture = try AuthorisationFixture()
        try change(&fixture)
        var register = AuthorisationRegister()
        return try fixture.submit(to: &register).codes
    }

    @Test func tenSchoolDaysNeedNoReason() throws {
        let codes = try codes { $0.document.closesAt = try AuthorisationFixture.instant("2026-05-11T22:59:59Z") }
        #expect(codes == [])
    }

    @Test func twentySchoolDaysWithReasonAndChair() throws {
        #expect(try codes { try Mutation.stretch(to: "2026-06-01", &$0) } == [])
    }

    @Test func closingAtMidnightEndsOnTheDayBefore() throws {
        let codes = try codes { $0.document.closesAt = try AuthorisationFixture.instant("2026-05-08T23:00:00Z") }
        #expect(codes == [])
    }

    @Test func signingAtTheOpeningAndThirtyDaysBefore() throws {
        let atOnce = try codes {
            $0.document.signedAt = $0.document.opensAt
            $0.facts.acceptedAt = $0.document.opensAt
        }
        #expect(atOnce == [])
        let early = try codes {
            try $0.sign(on: "2026-03-28")
            $0.document.signedAt = $0.document.opensAt.adding(milliseconds: -30 * 86_400_000)
            $0.facts.acceptedAt = $0.document.opensAt
        }
        #expect(early == [])
    }

    @Test func aSignersClockMayBeAFewMinutesAhead() throws {
        #expect(try codes { $0.facts.acceptedAt = $0.document.signedAt.adding(milliseconds: -300_000) } == [])
    }

    @Test func aValueOfTheStaffListAndOneOfAnotherSource() throws {
        let codes = try codes {
            let checked = try AuthorisationFixture.instant("2026-04-23T08:00:00Z")
            $0.document.bindings = [
                DeclaredBinding(
                    kind: .proxyUser, value: "A.Archer", source: DeclaredBinding.staffList, verifiedBy: "Max Moss",
                    verifiedAt: checked),
                DeclaredBinding(
                    kind: .deviceID, value: "3c:22:fb:01:02:03", source: "asset register", verifiedBy: "Max Moss",
                    verifiedAt: checked),
            ]
        }
        #expect(codes == [])
    }

    @Test func aSharedLogInThatIsMarkedSo() throws {
        let codes = try codes {
            $0.document.bindings.append(try AuthorisationFixture.binding("b.brook", shared: true))
        }
        #expect(codes == [])
    }

    @Test func oneNameForProxyAndWirelessNetwork() throws {
        let codes = try codes {
            $0.document.bindings.append(try AuthorisationFixture.binding("a.archer", .radiusUser))
        }
        #expect(codes == [])
    }

    @Test func youtubeWithAReason() throws {
        let codes = try codes {
            $0.document.services.append(AuthorisedService(service: .youtube, reason: "The complaint names it."))
        }
        #expect(codes == [])
    }

    @Test func excessiveWithTheAdoptedThreshold() throws {
        let codes = try codes {
            $0.document.rules = [.lessonUse, .excessive]
            $0.document.threshold = try Mutation.threshold("2026-04-25", "2026-04-26", perDay: 30)
            $0.facts.adoptedThreshold = $0.document.threshold
        }
        #expect(codes == [])
    }

    @Test func noticeByInductionRecordInsteadOfAcknowledgement() throws {
        let codes = try codes {
            let notice = $0.document.notice
            $0.document.notice = NoticeEvidence(
                policyDigest: notice.policyDigest, staffNotifiedOn: notice.staffNotifiedOn, acknowledgedOn: nil,
                otherProof: NoticeProof(
                    kind: .inductionRecord, date: try AuthorisationFixture.date("2025-09-02"), reference: "IR 7"),
                systemNoticeOn: notice.systemNoticeOn)
        }
        #expect(codes == [])
    }

    @Test func aConfidentialRiskWithTheChair() throws {
        let codes = try codes {
            $0.document.confidentialRisk = true
            try Mutation.countersign(&$0)
        }
        #expect(codes == [])
    }

    @Test func covertWithTheChairForTenSchoolDaysAndNoMore() throws {
        func covert(through lastDay: String) throws -> [RefusalCode] {
            try codes {
                $0.document.mode = .covert
                $0.document.covert = CovertConditions(
                    reason: "Records would be deleted.", suspicion: .grossMisconduct, noPrivateAreas: true,
                    noPersonalMail: true)
                try Mutation.stretch(to: lastDay, &$0)
            }
        }
        #expect(try covert(through: "2026-05-11") == [])
        #expect(try covert(through: "2026-05-12") == [.tooLong])
    }
}
