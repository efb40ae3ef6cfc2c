import Custody
import FlowModel
import Monitoring

/// What a signed document says, in one line of plain English.
enum CaseAccount {
    static func sentence(_ act: WindowAct) -> String {
        switch act {
        case .countersignature(let hasConflict):
            hasConflict ? "declared a conflict: somebody else has to countersign" : "countersigned"
        case .refusal: "refused to sign"
        case .suspension: "stopped monitoring for now"
        case .resumption: "let monitoring go on"
        case .review: "looked at it and found it still necessary"
        case .cancellation(let ground): "ended monitoring: \(plain(ground.rawValue))"
        case .notification(let notice):
            "told the person on \(notice.toldOn) by \(notice.means.rawValue)"
                + (notice.acknowledgedOn.map { ", acknowledged on \($0)" } ?? ", not acknowledged")
        case .closing(let root): "closed the evidence: \(root.records) records, root \(root.root.hex)"
        case .disposition(let disposition):
            "found \(disposition.finding) to be: \(plain(disposition.judgement.rawValue))"
                + (disposition.teaching.map { " (\(plain($0.rawValue)))" } ?? "")
        case .response(let response):
            "recorded what the person says about \(response.finding?.description ?? "the report")"
        case .outcome(let decision): "said what came of it: \(plain(decision.outcome.rawValue))"
        case .hold: "ordered that nothing may be destroyed"
        case .release: "ended a hold"
        case .reading(let reading): "opened the evidence: \(reading.purpose.rawValue)"
        case .issue(let issued): "handed out the report \(issued.report)"
        case .accessRequest(let request): "took the person's request of \(request.receivedOn) for what is held"
        case .accessAnswer(let answer): "noted on that request: \(plain(answer.step.rawValue)), \(answer.on)"
        case .purge: "confirmed that the evidence is to be destroyed"
        case .void: "found the window invalid"
        }
    }

    /// What keeps a window suspended.
    static func sentence(_ stop: Stop) -> String {
        switch stop.cause {
        case .person: "a person in the loop"
        case .missedReview: "a review that was missed"
        case .clock: "a clock that is not to be believed"
        case .identity: "a log-in that is somebody else's too"
        case .key: "a key that no longer counts"
        case .collector: "a source that delivers nothing"
        case .accessRequest: "the person's own request for what is held"
        case .chainTail: "an audit chain whose end is missing"
        }
    }

    /// Local time: `2026-05-05 09:00 BST`.
    static func local(_ instant: Timestamp) -> String {
        let moment = CivilTime.local(instant)
        return "\(moment.date) \(moment.minute) \(moment.zone)"
    }

    private static func plain(_ word: String) -> String { String(word.map { $0 == "_" ? " " : $0 }) }
}
