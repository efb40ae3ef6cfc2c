import Custody
import FlowModel
import Monitoring
import Voice

/// Whether a person may say this about a window now: the one place that the commands ask before anything is signed. The
/// register's own state machine answers, so that nobody signs in vain.
enum EventJudgement {
    /// - Throws: when no document of this kind would be taken from `signer`, whatever it said.
    static func check(
        _ kind: EventKind, by signer: EventSigner, in standing: CaseStanding, at time: Timestamp
    ) throws(Failure) {
        let person = try EventAuthor.standing(of: signer, in: standing)
        try check(standing.window.at(time).refusal(of: kind, firstBy: person), kind)
    }

    /// - Throws: when this document would not be taken, not even when everybody has signed whose signature it needs.
    static func check(_ document: WindowEventDocument, in standing: CaseStanding) throws(Failure) {
        let person = try EventAuthor.standing(of: document.signer, in: standing)
        let window = standing.window.at(document.signedAt)
        if !document.hasPlausibleDates(under: standing.authorisation) {
            try check(.implausibleDate, document.kind)
        }
        try check(window.refusal(of: document.act, firstBy: person), document.kind)
    }

    /// - Throws: when a further signature of `signer` under `entry` would not make it count.
    static func check(_ entry: TrailEntry, cosignedBy signer: EventSigner, in standing: CaseStanding) throws(Failure) {
        let window = standing.window
        guard window.refused[entry.digest] != nil else {
            throw Failure(.refused, "the document has all signatures that it needs", hint: "nothing was written")
        }
        let person = try EventAuthor.standing(of: signer, in: standing)
        try check(window.refusal(of: entry, cosignedBy: person), entry.document.kind)
    }

    private static func check(_ refusal: LifecycleRefusal?, _ kind: EventKind) throws(Failure) {
        guard let refusal else { return }
        let who = refusal == .notPermitted ? "; \(whoMay(kind))" : ""
        throw Failure(.refused, "\(refusal.rawValue): \(refusal)", hint: "nothing was written\(who)")
    }

    private static func whoMay(_ kind: EventKind) -> String {
        switch kind {
        case .countersignature: "it takes somebody whom the authorisation names as countersigner"
        case .refusal: "it takes somebody whose signature the authorisation needs"
        case .suspension: "it takes somebody in the loop"
        case .cancellation: "it takes the authoriser or the Chair"
        case .review, .closing: "it takes the authoriser"
        case .resumption: "it takes the authoriser, and whoever said stop"
        case .notification: "it takes the authoriser, a countersigner or the authorisation's own investigator"
        case .outcome: "it takes the authoriser and the authorisation's own investigator"
        case .disposition, .response, .issue: "it takes the authorisation's own investigator"
        case .hold: "it takes the DPO or the authorisation's own investigator"
        case .release, .purge, .void: "it takes the DPO"
        case .accessRequest, .accessAnswer: "it takes the DPO, the authoriser or the authorisation's own investigator"
        case .reading: "it takes somebody who can open evidence"
        }
    }
}
