import Custody
import FlowModel
import Monitoring
import TestSupport

/// Rows 10, 11, 21, 29 and 31 to 33: when.
extension Mutation {
    static let times: [Mutation] = [
        Mutation(.backdated, "an opening before the signature") {
            $0.document.signedAt = try AuthorisationFixture.instant("2026-04-27T05:00:01Z")
            $0.facts.acceptedAt = try AuthorisationFixture.instant("2026-04-27T06:00:00Z")
        },
        Mutation(.alreadyOver, "a window that is over when it is handed in") {
            $0.facts.acceptedAt = $0.document.closesAt
        },
        Mutation(.signedInFuture, "a signature of tomorrow") {
            $0.facts.acceptedAt = try AuthorisationFixture.instant("2026-04-24T08:54:59Z")
        },
        Mutation(.farFuture, "an opening more than thirty days away") {
            try $0.sign(on: "2026-03-28")
            $0.facts.acceptedAt = try AuthorisationFixture.instant("2026-04-24T10:00:00Z")
        },
        Mutation(.emptyWindow, "a closing at the opening") { $0.document.closesAt = $0.document.opensAt },
        Mutation(.noCalendar, "an end after the last known day") {
            $0.document.signedAt = try AuthorisationFixture.instant("2026-07-06T09:00:00Z")
            $0.document.opensAt = try AuthorisationFixture.instant("2026-07-13T05:00:00Z")
            $0.document.closesAt = try AuthorisationFixture.instant("2026-07-20T22:59:59Z")
            $0.facts.acceptedAt = $0.document.signedAt
        },
        Mutation(.notASchoolDay, "an end on a Saturday") {
            $0.document.closesAt = try AuthorisationFixture.instant("2026-05-09T22:59:59Z")
        },
        Mutation(.durationReason, "eleven school days without a reason") {
            try stretch(to: "2026-05-12", &$0)
            $0.document.durationReason = nil
        },
        Mutation(.tooLong, "twenty-one school days with a reason") { try stretch(to: "2026-06-02", &$0) },
        Mutation(.timesReason, "breaks included without a reason") { $0.document.times = .onSite },
        Mutation(.noNotice, "no proof that the person was told") {
            try notice(acknowledged: nil, &$0)
        },
        Mutation(.noNotice, "told on the day of the opening") { try notice(acknowledged: "2026-04-27", &$0) },
    ]

    /// A longer window, with what a longer one needs besides: reviews, a reason and the Chair's countersignature.
    static func stretch(to lastDay: String, _ fixture: inout AuthorisationFixture) throws {
        fixture.document.closesAt = try AuthorisationFixture.instant("\(lastDay)T22:59:59Z")
        try fixture.reviewRegularly()
        fixture.document.durationReason = "The class is taught by this person on alternate days only."
        try countersign(&fixture)
    }

    static func countersign(_ fixture: inout AuthorisationFixture) throws {
        fixture.document.countersigners = [
            try AuthorisationFixture.named("Cat Chair", AuthorisationFixture.chair, .chair)
        ]
        fixture.countersigners = [AuthorisationFixture.chair]
    }

    private static func notice(acknowledged date: String?, _ fixture: inout AuthorisationFixture) throws {
        let notice = fixture.document.notice
        fixture.document.notice = NoticeEvidence(
            policyDigest: notice.policyDigest, staffNotifiedOn: notice.staffNotifiedOn,
            acknowledgedOn: try date.map { try AuthorisationFixture.date($0) }, otherProof: nil,
            systemNoticeOn: notice.systemNoticeOn)
    }
}
