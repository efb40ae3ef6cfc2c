import Custody
import FlowModel

/// After a restart: the register as the signed documents and the audit chain give it, and nothing else (X3). Whatever the
/// two do not settle together ends in `suspended`, and going on then takes the data-protection officer.
extension WindowRegister {
    /// The signed documents of the store.
    package struct Documents: Sendable {
        package struct Authorisation: Sendable {
            package let signed: SignedDocument
            package let countersignatures: [[UInt8]]

            package init(signed: SignedDocument, countersignatures: [[UInt8]]) {
                self.signed = signed
                self.countersignatures = countersignatures
            }
        }

        /// By the digest of the signed bytes.
        package var authorisations: [ContentDigest: Authorisation] = [:]
        package var events: [ContentDigest: UncheckedEvent] = [:]

        package init() {}
    }

    /// - Parameters:
    ///   - chain: intact; whatever stands before it was lost is the caller's to tell with `lostTail`.
    ///   - lostTail: the chain is shorter than something outside the store says.
    ///   - lastReading: when something was read last, which may be later than the chain's last entry: a stop that is found now
    ///     begins no earlier.
    ///   - facts: of the configuration, as it is now.
    package static func replay(
        _ chain: AuditVerdict, _ documents: Documents, setting: RegisterSetting, lostTail: Bool,
        lastReading: Timestamp? = nil, facts: AuthorisationFacts,
        permittedTimes: (MonitoringAuthorisation) -> IntervalSet
    ) -> WindowRegister {
        let begin = chain.entries.first.map { Timestamp(milliseconds: $0.time) } ?? facts.acceptedAt
        var register = WindowRegister(setting: setting, now: begin)
        register.isReplaying = true
        var doubtful: Set<String> = []
        for entry in chain.entries {
            register.now = max(register.now, Timestamp(milliseconds: entry.time))
            let settled = register.replay(entry, documents, facts, permittedTimes)
            if !settled, let id = entry.facts["authorisation"]?.string { doubtful.insert(id) }
        }
        register.isReplaying = false
        doubtful.formUnion(register.differing(from: chain))
        register.now = max(register.now, lastReading ?? register.now)
        for window in register.windows where lostTail || !chain.isIntact || doubtful.contains(window.id.text) {
            _ = register.stop(window.id, .chainTail)
        }
        return register
    }

    /// False when the entry names something that is not there, or that does not follow from the documents.
    private mutating func replay(
        _ entry: AuditEntry, _ documents: Documents, _ facts: AuthorisationFacts,
        _ permittedTimes: (MonitoringAuthorisation) -> IntervalSet
    ) -> Bool {
        let digest = entry.facts["digest"]?.string.flatMap(ContentDigest.init(hex:))
        switch entry.kind {
        case .authorisationAccepted:
            guard let stored = digest.flatMap({ documents.authorisations[$0] }) else { return false }
            return readmit(stored, entry, facts, permittedTimes)
        case .documentAccepted:
            guard let event = digest.flatMap({ documents.events[$0] }) else { return false }
            if case .taken = receive(event) { return true }
            return false
        case .windowMoved: return replayMove(entry)
        case .evidenceSealed:
            guard let digest, let records = entry.facts["records"]?.integer,
                let id = entry.facts["authorisation"]?.string.flatMap(AuthorisationID.init)
            else { return false }
            sealed(RegisteredWindow.SealedPart(digest: digest, records: Int(records)), of: id)
            return true
        case .clockStepped: isClockTrusted = false
        case .clockTrusted: isClockTrusted = true
        default: break
        }
        return true
    }

    /// What time and the program itself did stands in the chain alone; what documents did follows from them.
    private mutating func replayMove(_ entry: AuditEntry) -> Bool {
        guard let move = WindowMove(entry.facts), let id = AuthorisationID(move.authorisation),
            let index = windows.firstIndex(where: { $0.id == id })
        else { return false }
        guard move.document == nil else { return true }
        switch WindowPhase(rawValue: move.to) {
        case .suspended:
            for cause in move.reason.split(separator: ", ").compactMap({ StopCause(rawValue: String($0)) })
            where cause != .person {
                _ = stop(id, cause)
            }
        case windows[index].phase: return true
        case .expired where move.reason == Self.supersededReason:
            _ = step(index, .superseded, facts(of: index), reason: move.reason)
        default: _ = step(index, .time, facts(of: index), reason: move.reason)
        }
        return windows[index].phase.rawValue == move.to
    }

    /// The windows whose phase is another than the chain says last.
    private func differing(from chain: AuditVerdict) -> Set<String> {
        var last: [String: String] = [:]
        for entry in chain.entries where entry.kind == .windowMoved {
            if let move = WindowMove(entry.facts) { last[move.authorisation] = move.to }
        }
        let mine = Dictionary(windows.map { ($0.id.text, $0.phase.rawValue) }) { first, _ in first }
        return Set(last.filter { mine[$0.key] != $0.value }.keys)
    }

    private mutating func readmit(
        _ stored: Documents.Authorisation, _ entry: AuditEntry, _ facts: AuthorisationFacts,
        _ permittedTimes: (MonitoringAuthorisation) -> IntervalSet
    ) -> Bool {
        var then = facts
        then.acceptedAt = now
        guard let verified = try? AuthorisationRegister.verify(stored.signed, setting.signers, then),
            case .document(let document) = MonitoringAuthorisation.read(verified.bytes)
        else { return false }
        let others = stored.countersignatures.compactMap {
            try? AuthorisationRegister.verify(
                SignedDocument(bytes: verified.bytes, signature: $0), setting.signers, then)
        }
        let keys = Set(([verified] + others).map(\.signer.key.fingerprint))
        let named = Set(document.signers.map(\.keyFingerprint))
        let times = permittedTimes(document)
        let isComplete = named.isSubset(of: keys)
        if isComplete {
            guard authorisations.readmit(verified, entry, times: times) else { return false }
            authorisations.restrict(document.id, to: .empty)
        } else {
            pending[document.id] = PendingAuthorisation(
                signed: verified, countersigned: others, facts: then, times: times)
        }
        let opening = isComplete ? max(document.opensAt, now) : document.opensAt
        _ = add(document, verified, opening: opening, isCountersigned: isComplete, then)
        return true
    }
}
