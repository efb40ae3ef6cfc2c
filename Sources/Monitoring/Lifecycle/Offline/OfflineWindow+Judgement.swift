import Custody
import FlowModel

/// What the register would say to a document, asked before anybody signs it.
extension OfflineWindow {
    /// Why the register would refuse this document with these signatures now; nil when it would take it.
    package func refusal(of act: WindowAct, by signers: [SignerStanding]) -> LifecycleRefusal? {
        let facts = facts(outcome: act.decision)
        let event = WindowEvent.said(act, by: signers, digest: window.trail.head)
        return if case .refused(let refusal) = WindowLifecycle.step(state, event, facts) { refusal } else { nil }
    }

    /// The same for a first signature: where others must sign too, it is judged as if they had.
    package func refusal(of act: WindowAct, firstBy signer: SignerStanding) -> LifecycleRefusal? {
        let others = missing(for: act.kind, by: [signer]).map { $0.standing(in: window.document) }
        return refusal(of: act, by: [signer] + others)
    }

    /// Why no document of this kind would be taken from `signer` now, whatever it said; nil when one could be.
    package func refusal(of kind: EventKind, firstBy signer: SignerStanding) -> LifecycleRefusal? {
        if let act = plainest(kind) { return refusal(of: act, firstBy: signer) }
        guard PermissionMatrix.allows(kind, by: [signer]) else { return .notPermitted }
        return WindowLifecycle.isPossible(kind, in: phase) ? nil : WindowLifecycle.outOfPlace(kind, in: phase)
    }

    /// Why `signer` may not sign the document of this digest too; nil when that is what it waits for.
    package func refusal(of entry: TrailEntry, cosignedBy signer: SignerStanding) -> LifecycleRefusal? {
        guard let unfinished = waiting[entry.digest], unfinished.missing.contains(where: { $0.isOwed(by: signer) })
        else { return refused[entry.digest] == .judgedSince ? .judgedSince : .notPermitted }
        var then = self
        (then.window, then.now) = (unfinished.before, unfinished.at)
        let others = unfinished.missing.filter { !$0.isOwed(by: signer) }.map { $0.standing(in: window.document) }
        let signers = entry.signers.map { SignerStanding($0, in: window.document) }
        return then.refusal(of: entry.document.act, by: signers + [signer] + others)
    }

    /// An outcome takes authoriser and investigator; a resumption, everybody who said stop, and the data-protection officer
    /// where the cause asks for that (X4).
    package func missing(for kind: EventKind, by signers: [SignerStanding]) -> [FurtherSignature] {
        let document = window.document
        switch kind {
        case .outcome:
            let (isAuthoriser, isInvestigator) =
                (signers.contains(where: \.isAuthoriser), signers.contains(where: \.isInvestigator))
            if isAuthoriser == isInvestigator { return [] }
            return [
                .key(isAuthoriser ? document.investigator.keyFingerprint : document.authoriser.keyFingerprint)
            ]
        case .resumption:
            let stoppers = Set(state.stops.compactMap(\.key)).subtracting(signers.map(\.key))
            let asksTheOfficer = state.stops.contains(where: \.cause.asksTheOfficer)
            let officer = asksTheOfficer && !signers.contains { $0.has(.dpo) }
            return stoppers.sorted().map { .key($0) } + (officer ? [.officer] : [])
        default: return []
        }
    }

    /// The document of a kind that asks least; nil where its phase says all.
    private func plainest(_ kind: EventKind) -> WindowAct? {
        switch kind {
        case .countersignature: .countersignature(hasConflict: false)
        case .refusal: .refusal
        case .suspension: .suspension
        case .resumption: .resumption
        case .cancellation: .cancellation(.notNeeded)
        case .closing: .closing(window.evidence)
        case .outcome: .outcome(CaseDecision(outcome: .noCase, findings: []))
        case .hold: .hold
        case .release: .release(hold: state.holds.first ?? window.trail.head)
        case .purge: .purge(window.evidence)
        case .void: .void
        case .review, .notification, .disposition, .response, .reading, .issue, .accessRequest, .accessAnswer: nil
        }
    }
}
