/// Why a window does not move. The raw value is stable and stands in audit entries; `docs/authorisation.md` lists them.
package enum LifecycleRefusal: String, Error, Hashable, Sendable, CaseIterable, CustomStringConvertible {
    case noWayBack = "X1-no-way-back"
    case wrongPhase = "X1-wrong-phase"
    case notClosed = "X1-not-closed"
    case alreadyClosed = "X1-already-closed"
    case noOutcome = "X1-no-outcome"
    case outcomeDecided = "X1-outcome-decided"
    case destroyed = "X1-destroyed"
    case notPermitted = "W1-not-permitted"
    case signatureMissing = "W1-signature-missing"
    case conflict = "X4-conflict-declared"
    case alreadyOver = "X1-already-over"
    case notCountersigned = "X4-not-countersigned"
    case causeStands = "X4-cause-stands"
    case stopperMustSign = "X4-stopper-must-sign"
    case predecessorStopped = "X4-predecessor-stopped"
    case officerMustSign = "X4-officer-must-sign"
    case implausibleDate = "X8-implausible-date"
    case graceRuns = "X7-grace-runs"
    case otherEvidence = "X7-other-evidence"
    case findingsOpen = "X7-findings-open"
    case judgedSince = "X7-judged-since"
    case held = "X7-held"
    case requestOpen = "X7-request-open"
    case unknownHold = "X7-unknown-hold"
    case retained = "X7-retained"

    /// One lower-case sentence that says what to do.
    package var description: String {
        switch self {
        case .noWayBack: "the window is over and cannot be opened again: sign a new authorisation if still needed"
        case .wrongPhase: "this cannot be done in the phase that the window is in: usher case show tells what can"
        case .notClosed: "the case is not closed yet: close it first with usher case close"
        case .alreadyClosed: "the case was closed before: that cannot be signed twice"
        case .noOutcome: "the case has no outcome yet: decide it first with usher case outcome"
        case .outcomeDecided: "the outcome is decided: it and what was signed about findings stand as they are"
        case .destroyed:
            "the evidence is destroyed and nothing is noted about it any more: give the note to the data-protection officer"
        case .notPermitted: "the signer may not do this: docs/authorisation.md says who may"
        case .signatureMissing: "a second person must sign it too: use usher case cosign"
        case .conflict: "a signer declared a conflict: somebody else must sign"
        case .alreadyOver: "the window's time is over: a new authorisation is needed"
        case .notCountersigned: "a countersignature is missing: have it signed first"
        case .causeStands: "what stopped the window has not been put right: put it right, then resume"
        case .stopperMustSign: "whoever said stop must sign the resumption too: use usher case cosign"
        case .officerMustSign: "the data-protection officer must sign the resumption too: use usher case cosign"
        case .predecessorStopped: "the window that this one follows is stopped: have it resumed, then countersign"
        case .implausibleDate:
            "a date is after the signing, before the authorisation or before what it follows: correct it, and sign again"
        case .graceRuns: "late records may still arrive: close 48 hours after the end"
        case .otherEvidence: "the root is not that of the sealed evidence: compute it again with usher case close"
        case .findingsOpen: "a finding has no disposition: decide each with usher case dispose"
        case .judgedSince:
            "a finding was judged after this was written: write the outcome again with usher case outcome"
        case .held: "a hold is in force: it must be released first"
        case .requestOpen:
            "the person asked for what is held and has no answer yet: send it and note it with usher subject-access answer"
        case .unknownHold: "there is no such hold in force"
        case .retained: "the evidence must still be kept: its retention has not ended"
        }
    }
}
