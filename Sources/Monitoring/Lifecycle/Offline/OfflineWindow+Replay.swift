import Custody
import FlowModel

/// What has happened to the window of a case folder.
extension OfflineWindow {
    /// One entry of the chain: the register has judged already, so that only its effect is repeated.
    mutating func replay(_ entry: AuditEntry, _ trail: WindowTrail) {
        now = max(now, Timestamp(milliseconds: entry.time))
        switch entry.kind {
        case .authorisationAccepted:
            keys.formUnion((entry.facts["signers"]?.array ?? []).compactMap(\.string))
            accept()
        case .documentAccepted:
            guard let taken = trail.entries.first(where: { $0.digest.hex == entry.facts["digest"]?.string }) else {
                return
            }
            take(taken, in: trail)
        case .windowMoved: WindowMove(entry.facts).map { repeatMove($0) }
        case .evidenceSealed:
            guard let digest = entry.facts["digest"]?.string.flatMap(ContentDigest.init(hex:)),
                let records = entry.facts["records"]?.integer
            else { return }
            window.segments.append(RegisteredWindow.SealedPart(digest: digest, records: Int(records)))
        default: break
        }
    }

    mutating func accept() {
        noteSignatures()
        move(.signed)
    }

    /// What time and the program did stands in the chain alone; what documents did follows from them.
    private mutating func repeatMove(_ move: WindowMove) {
        guard move.document == nil, phase.rawValue != move.to else { return }
        switch WindowPhase(rawValue: move.to) {
        case .suspended:
            for cause in move.reason.split(separator: ", ").compactMap({ StopCause(rawValue: String($0)) }) {
                self.move(.stopped(cause))
            }
        case .expired where move.reason == WindowRegister.supersededReason: self.move(.superseded)
        default: self.move(.time)
        }
    }

    /// A document that the register has not taken yet.
    mutating func judge(_ entry: TrailEntry, in trail: WindowTrail) {
        pass(to: entry.document.signedAt)
        guard entry.document.hasPlausibleDates(under: window.document) else {
            refused[entry.digest] = .implausibleDate
            return
        }
        let signers = entry.signers.map { SignerStanding($0, in: window.document) }
        guard let refusal = refusal(of: entry.document.act, by: signers) else { return take(entry, in: trail) }
        let missing = missing(for: entry.document.act.kind, by: signers)
        refused[entry.digest] = refusal
        guard !missing.isEmpty else { return }
        waiting[entry.digest] = UnfinishedDocument(
            kind: entry.document.kind, missing: missing, before: window, at: now)
        let others = missing.map { $0.standing(in: window.document) }
        if refusal == .signatureMissing, let further = self.refusal(of: entry.document.act, by: signers + others) {
            refused[entry.digest] = further
        }
    }

    private mutating func take(_ entry: TrailEntry, in trail: WindowTrail) {
        let signers = entry.signers.map { SignerStanding($0, in: window.document) }
        let act = entry.document.act
        if let upTo = trail.upTo(entry.digest) { window.trail = upTo.without(Set(refused.keys)) }
        move(.said(act, by: signers, digest: entry.digest))
        switch act {
        case .disposition: setOutcomesAside()
        case .countersignature(hasConflict: false):
            keys.formUnion(signers.map(\.key))
            noteSignatures()
            move(.countersigned)
        default: break
        }
    }

    /// Both who decide decide on the same judgements: one that came between their signatures undoes the first.
    private mutating func setOutcomesAside() {
        for (digest, document) in waiting where document.kind == .outcome {
            refused[digest] = .judgedSince
            waiting[digest] = nil
        }
    }

    /// Row 31: the window opens no earlier than its last signature.
    private mutating func noteSignatures() {
        guard !window.isCountersigned, keys.isSuperset(of: window.document.signers.map(\.keyFingerprint)) else {
            return
        }
        window.isCountersigned = true
        window.opening = max(window.opening, now)
    }
}
