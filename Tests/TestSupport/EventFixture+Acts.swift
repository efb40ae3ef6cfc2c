import Custody
import Monitoring

/// At least one act of every kind.
extension EventFixture {
    /// Each with every member that it can have.
    package static func fullActs() throws -> [WindowAct] {
        let day = try AuthorisationFixture.date("2026-05-20")
        let finding = try lesson()
        let root = EvidenceRoot(of: [(ContentDigest(of: [1]), 40), (ContentDigest(of: [2]), 2)])
        return [
            .countersignature(hasConflict: false), .refusal, .suspension, .resumption,
            .review(
                InterimReview(foundSoFar: "The sources deliver.", stillNecessary: "Three of nine days have passed.")),
            .cancellation(.enoughEvidence),
            .notification(SubjectNotice(toldOn: day, means: .letter, acknowledgedOn: day)), .closing(root),
            .disposition(FindingDisposition(finding: finding, judgement: .explained, teaching: .taught)),
            .response(SubjectResponse(finding: finding, receivedOn: day, text: "It was\nthe page of the school.")),
            .outcome(CaseDecision(outcome: .noCase, findings: [])), .hold, .release(hold: ContentDigest(of: [3])),
            .reading(EvidenceReading(purpose: .report, segments: 2)),
            .issue(IssuedReport(report: "ur-2", digest: ContentDigest(of: [4]), supersedes: "ur-1")),
            .accessRequest(AccessRequest(receivedOn: day, identityCheckedOn: day)),
            .accessAnswer(
                AccessAnswer(
                    request: ContentDigest(of: [5]), step: .sent, on: day, exemption: "Two names of others are out.")),
            .purge(root), .void,
        ]
    }

    /// Those that can say less, with the least that they must say.
    package static func shortActs() throws -> [WindowAct] {
        let day = try AuthorisationFixture.date("2026-05-20")
        return [
            .countersignature(hasConflict: true), .notification(SubjectNotice(toldOn: day, means: .meeting)),
            .closing(EvidenceRoot(of: [])),
            .disposition(FindingDisposition(finding: try tenDays(), judgement: .use, teaching: nil)),
            .response(SubjectResponse(finding: nil, receivedOn: day, text: "-")),
            .reading(EvidenceReading(purpose: .audit, segments: 0)),
            .issue(IssuedReport(report: "ur-1", digest: ContentDigest(of: [4]), supersedes: nil)),
            .accessRequest(AccessRequest(receivedOn: day, identityCheckedOn: nil)),
            .accessAnswer(AccessAnswer(request: ContentDigest(of: [5]), step: .clarificationAsked, on: day)),
        ]
    }

    /// A finding in a lesson.
    package static func lesson() throws -> FindingReference {
        FindingReference(clause: .lessonTime, start: try AuthorisationFixture.instant("2026-04-28T08:00:00Z"))
    }

    /// A finding under the clause on excessive use.
    package static func tenDays() throws -> FindingReference {
        FindingReference(clause: .excessiveUse, start: try AuthorisationFixture.instant("2026-04-27T23:00:00Z"))
    }
}
