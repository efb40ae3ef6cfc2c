import Custody
import FlowModel

/// What an event says besides who, when and why.
package enum WindowAct: Hashable, Sendable {
    /// Row 25: a conflict means that somebody else has to sign.
    case countersignature(hasConflict: Bool)
    case refusal
    case suspension
    case resumption
    case review(InterimReview)
    case cancellation(CancellationGround)
    case notification(SubjectNotice)
    case closing(EvidenceRoot)
    case disposition(FindingDisposition)
    case response(SubjectResponse)
    case outcome(CaseDecision)
    case hold
    /// Of the document that put the hold in force.
    case release(hold: ContentDigest)
    case reading(EvidenceReading)
    case issue(IssuedReport)
    case accessRequest(AccessRequest)
    case accessAnswer(AccessAnswer)
    case purge(EvidenceRoot)
    case void

    package var kind: EventKind {
        switch self {
        case .countersignature: .countersignature
        case .refusal: .refusal
        case .suspension: .suspension
        case .resumption: .resumption
        case .review: .review
        case .cancellation: .cancellation
        case .notification: .notification
        case .closing: .closing
        case .disposition: .disposition
        case .response: .response
        case .outcome: .outcome
        case .hold: .hold
        case .release: .release
        case .reading: .reading
        case .issue: .issue
        case .accessRequest: .accessRequest
        case .accessAnswer: .accessAnswer
        case .purge: .purge
        case .void: .void
        }
    }
}

extension WindowAct {
    init?(_ kind: EventKind, _ reader: inout JSONObjectReader) {
        let act: WindowAct? =
            switch kind {
            case .countersignature: reader.bool("conflict").map { .countersignature(hasConflict: $0) }
            case .refusal: .refusal
            case .suspension: .suspension
            case .resumption: .resumption
            case .review: InterimReview(&reader).map { .review($0) }
            case .cancellation: reader.word("ground", CancellationGround.self).map { .cancellation($0) }
            case .notification: SubjectNotice(&reader).map { .notification($0) }
            case .closing: EvidenceRoot(&reader).map { .closing($0) }
            case .disposition: FindingDisposition(&reader).map { .disposition($0) }
            case .response: SubjectResponse(&reader).map { .response($0) }
            case .outcome: CaseDecision(&reader).map { .outcome($0) }
            case .hold: .hold
            case .release: reader.digest("hold").map { .release(hold: $0) }
            case .reading: EvidenceReading(&reader).map { .reading($0) }
            case .issue: IssuedReport(&reader).map { .issue($0) }
            case .accessRequest: AccessRequest(&reader).map { .accessRequest($0) }
            case .accessAnswer: AccessAnswer(&reader).map { .accessAnswer($0) }
            case .purge: EvidenceRoot(&reader).map { .purge($0) }
            case .void: .void
            }
        guard let act else { return nil }
        self = act
    }

    var details: JSONValue {
        switch self {
        case .countersignature(let conflict): ["conflict": .bool(conflict)]
        case .refusal, .suspension, .resumption, .hold, .void: .object([])
        case .review(let review): review.json
        case .cancellation(let ground): ["ground": .string(ground.rawValue)]
        case .notification(let notice): notice.json
        case .closing(let root), .purge(let root): root.json
        case .disposition(let disposition): disposition.json
        case .response(let response): response.json
        case .outcome(let decision): decision.json
        case .release(let hold): ["hold": .string(hold.hex)]
        case .reading(let reading): reading.json
        case .issue(let issued): issued.json
        case .accessRequest(let request): request.json
        case .accessAnswer(let answer): answer.json
        }
    }
}
