import Custody
import FlowModel

/// Handing in an authorisation.
extension WindowRegister {
    /// Judges a signed authorisation at this moment. Where nothing is missing but a countersignature it waits for that.
    ///
    /// - Parameters:
    ///   - countersignatures: signature files of others over the same bytes.
    ///   - permittedTimes: the times that the document's `times` stand for in the subject's timetable.
    package mutating func handIn(
        _ signed: SignedDocument, countersignatures: [[UInt8]] = [], facts: AuthorisationFacts,
        permittedTimes: (MonitoringAuthorisation) -> IntervalSet
    ) -> RegisterVerdict {
        var facts = facts
        facts.acceptedAt = now
        facts.clockIsTrusted = isClockTrusted
        facts.stopped = stopped
        do {
            let document = try AuthorisationRegister.verify(signed, setting.signers, facts)
            let others = try countersignatures.map { signature throws(SignatureFault) in
                try AuthorisationRegister.verify(
                    SignedDocument(bytes: signed.bytes, signature: signature), setting.signers, facts)
            }
            return handIn(document, others, facts, permittedTimes)
        } catch {
            return refuse(signed.bytes, [Refusal(error)])
        }
    }

    private mutating func handIn(
        _ signed: VerifiedDocument, _ others: [VerifiedDocument], _ facts: AuthorisationFacts,
        _ permittedTimes: (MonitoringAuthorisation) -> IntervalSet
    ) -> RegisterVerdict {
        guard case .document(let document) = MonitoringAuthorisation.read(signed.bytes) else {
            guard case .refused(let refusals) = MonitoringAuthorisation.read(signed.bytes) else { return .taken([]) }
            return refuse(signed.bytes, refusals)
        }
        guard !windows.contains(where: { $0.id == document.id }) else {
            return refuse(signed.bytes, [Refusal(.replayed, at: "id")])
        }
        switch authorisations.accept(signed, countersigned: others, facts: facts, permittedTimes: permittedTimes) {
        case .accepted(let accepted):
            authorisations.restrict(document.id, to: .empty)
            return .taken(add(document, signed, opening: accepted.opening, isCountersigned: true, facts))
        case .refused(let refusals) where refusals.allSatisfy({ $0.code == .countersignatureMissing }):
            pending[document.id] = PendingAuthorisation(
                signed: signed, countersigned: others, facts: facts, times: permittedTimes(document))
            return .taken(add(document, signed, opening: document.opensAt, isCountersigned: false, facts))
        case .refused(let refusals): return refuse(signed.bytes, refusals)
        }
    }

    mutating func add(
        _ document: MonitoringAuthorisation, _ signed: VerifiedDocument, opening: Timestamp, isCountersigned: Bool,
        _ facts: AuthorisationFacts
    ) -> [RegisterAction] {
        let subject = facts.directory.employee(document.subject.staffNumber)?.signer
        windows.append(
            RegisteredWindow(
                document, digest: signed.digest, opening: opening, isCountersigned: isCountersigned,
                subjectPrincipal: subject, acceptedAt: now))
        let keys = isCountersigned ? document.signers.map(\.keyFingerprint) : [signed.signer.key.fingerprint]
        let entry = AuditEvent.authorisationAccepted(
            authorisation: document.id.text, digest: signed.digest, signers: keys)
        adoptClosings()
        let index = windows.count - 1
        let moves = step(index, .signed, self.facts(of: index), reason: "signed", document: signed.digest)
        return [.record(entry, at: now)] + (moves ?? [])
    }

    /// A successor that was accepted ends its predecessor where it begins itself.
    private mutating func adoptClosings() {
        for accepted in authorisations.accepted {
            guard let index = windows.firstIndex(where: { $0.id == accepted.document.id }) else { continue }
            windows[index].closing = min(windows[index].closing, accepted.closing)
        }
    }

    /// Another signature has come; when it was the last one needed, the rules are asked again, as of now.
    mutating func complete(_ index: Int) -> [RegisterAction] {
        let id = windows[index].id
        guard var waiting = pending[id] else { return [] }
        var facts = waiting.facts
        facts.acceptedAt = now
        facts.clockIsTrusted = isClockTrusted
        facts.stopped = stopped
        waiting.endorsed = windows[index].trail.entries.filter { $0.document.kind == .countersignature }
            .flatMap(\.signers)
        pending[id] = waiting
        let verdict = authorisations.accept(
            waiting.signed, countersigned: waiting.countersigned, endorsed: waiting.endorsed, facts: facts
        ) { _ in waiting.times }
        guard case .accepted(let accepted) = verdict else { return [] }
        pending[id] = nil
        authorisations.restrict(id, to: .empty)
        windows[index].isCountersigned = true
        windows[index].acceptedAt = now
        windows[index].opening = accepted.opening
        adoptClosings()
        return step(index, .countersigned, self.facts(of: index), reason: "countersigned") ?? []
    }

    private func refuse(_ bytes: [UInt8], _ refusals: [Refusal]) -> RegisterVerdict {
        let code = refusals.first?.code.rawValue ?? RefusalCode.unreadableDocument.rawValue
        let entry = AuditEvent.authorisationRefused(digest: ContentDigest(of: bytes), code: code)
        return .refused(refusals.map(RegisterRefusal.init), [.record(entry, at: now)])
    }
}
