import Custody
import FlowModel

/// Handing in what people say about a window.
extension WindowRegister {
    /// Judges a signed document at this moment: its signatures and place first, then whether its signer may say this, in
    /// this phase. What stops is in force before anything else happens (X2).
    package mutating func receive(_ event: UncheckedEvent) -> RegisterVerdict {
        do throws(TrailRefusal) {
            let document: WindowEventDocument
            do {
                document = try WindowEventDocument.read(event.bytes)
            } catch {
                throw .unreadable(error.faults.first?.description ?? "unreadable")
            }
            guard let index = windows.firstIndex(where: { $0.id == document.authorisation }) else {
                throw .otherAuthorisation
            }
            guard document.signedAt <= now.adding(milliseconds: AuthorisationRules.clockTolerance) else {
                throw .signedInFuture
            }
            let trail = try windows[index].trail.adding(event, about: document.authorisation, signers: setting.signers)
            try checkKeys(of: trail)
            return receive(trail, index)
        } catch {
            return refuse(event, RegisterRefusal(error))
        }

    }

    /// A stolen key that was withdrawn must not act by an early date.
    private func checkKeys(of trail: WindowTrail) throws(TrailRefusal) {
        let keys = trail.entries.last?.signers.map(\.key) ?? []
        for key in keys where !(setting.signers.entry(for: key)?.isValid(at: now.milliseconds) ?? false) {
            throw .signature(.keyNotValidAtTime)
        }
    }

    private mutating func receive(_ trail: WindowTrail, _ index: Int) -> RegisterVerdict {
        guard let entry = trail.entries.last else { return .taken([]) }
        let window = windows[index]
        let standings = entry.signers.map {
            SignerStanding($0, in: window.document, subjectPrincipal: window.subjectPrincipal)
        }
        let act = entry.document.act
        guard isReplaying || entry.document.hasPlausibleDates(under: window.document) else {
            return refuse(entry, RegisterRefusal(.implausibleDate))
        }
        var facts = facts(of: index, outcome: act.decision)
        if case .review = act { facts.standing.remove(.missedReview) }
        let event = WindowEvent.said(act, by: standings, digest: entry.digest)
        if case .refused(let refusal) = WindowLifecycle.step(window.state, event, facts) {
            return refuse(entry, RegisterRefusal(refusal))
        }
        windows[index].trail = trail
        let taken = AuditEvent.documentAccepted(
            authorisation: window.id.text, document: act.kind.rawValue, digest: entry.digest,
            keys: entry.signers.map(\.key.fingerprint))
        let moves = step(index, event, facts, reason: act.kind.rawValue, document: entry.digest) ?? []
        let completed = act.kind == .countersignature ? complete(index) : []
        return .taken([.record(taken, at: now)] + moves + completed)
    }

    private func refuse(_ entry: TrailEntry, _ refusal: RegisterRefusal) -> RegisterVerdict {
        .refused([refusal], [.record(.documentRefused(digest: entry.digest, code: refusal.code), at: now)])
    }

    private func refuse(_ event: UncheckedEvent, _ refusal: RegisterRefusal) -> RegisterVerdict {
        let digest = ContentDigest(of: event.bytes)
        return .refused([refusal], [.record(.documentRefused(digest: digest, code: refusal.code), at: now)])
    }
}

extension WindowAct {
    /// Nil for anything but an outcome.
    var decision: CaseDecision? {
        if case .outcome(let decision) = self { decision } else { nil }
    }
}
