import Custody
import FlowModel
import Monitoring

/// What must have come before what, and what the documents say about the evidence.
extension CaseVerifier {
    /// The version of the folder's form: the first thing that a reader of another version has to know.
    mutating func checkForm() {
        guard let bytes = contents[.form] else { return }
        let form = CaseFile.form(hasLapses: contents[.lapses] != nil)
        if bytes != form.bytes {
            refuse(.form, "is not \(form.name): this program cannot read this folder", row: 1)
        }
    }

    /// Refusal A15: lessons, services and method are fixed before anything is read, or not at all.
    mutating func checkSettingOrder(_ chain: AuditVerdict) {
        guard let bytes = contents[.setting] else { return }
        let digest = ContentDigest(of: bytes).hex
        let fixed = chain.entries.firstIndex {
            $0.kind == .settingFixed && $0.facts["digest"]?.string == digest
        }
        let opened = chain.entries.firstIndex { entry in
            guard entry.kind == .windowMoved, let move = WindowMove(entry.facts) else { return false }
            return move.to == WindowPhase.open.rawValue && (authorisationID.map { $0 == move.authorisation } ?? true)
        }
        guard let fixed, let opened, fixed > opened else { return }
        refuse(.setting, "the setting was changed after the window opened (A15)", row: 1)
    }

    /// Whoever signs that the evidence is complete, or that it is to be destroyed, signs for these very segments.
    mutating func checkRoots(_ trail: WindowTrail, _ chain: AuditVerdict) {
        let sealed = EvidenceRoot(of: sealedSegments(chain))
        for entry in trail.entries {
            switch entry.document.act {
            case .closing(let root), .purge(let root):
                guard root != sealed else { continue }
                faults.append(
                    CaseFault(
                        file: documentNames[entry.digest].map { "\(CaseDocument.folder)/\($0)" }
                            ?? CaseDocument.folder, row: 1,
                        reason: "the evidence that it signs for is not the sealed segments of this case"))
            default: continue
            }
        }
    }

    /// Of this case's window, as the chain has them.
    func sealedSegments(_ chain: AuditVerdict) -> [(digest: ContentDigest, records: Int)] {
        chain.entries.compactMap { entry in
            guard isSealed(entry), let digest = entry.facts["digest"]?.string.flatMap(ContentDigest.init(hex:))
            else { return nil }
            return (digest, Int(entry.facts["records"]?.integer ?? 0))
        }
    }

    func isSealed(_ entry: AuditEntry) -> Bool {
        entry.kind == .evidenceSealed && isOwn(entry)
    }

    /// Whether an entry that names an authorisation names this case's.
    func isOwn(_ entry: AuditEntry) -> Bool {
        authorisationID.map { $0 == entry.facts["authorisation"]?.string } ?? true
    }

    /// Nil when the document cannot be read: then nothing is told apart, and the document itself is the fault.
    var authorisationID: String? {
        guard let bytes = contents[.authorisation],
            case .document(let document) = MonitoringAuthorisation.read(bytes)
        else { return nil }
        return document.id.text
    }

    /// The name of each document's file, by the digest of its bytes.
    var documentNames: [ContentDigest: String] {
        Dictionary(contents.documents.map { (ContentDigest(of: $0.event.bytes), $0.name) }) { first, _ in first }
    }

    /// The checkpoint, when nothing is wrong with it or the chain.
    func checkpointFacts(_ chain: AuditVerdict) -> CheckpointFacts? {
        guard chain.isIntact, let bytes = contents[.checkpoint], let checkpoint = Checkpoint(bytes: bytes),
            let signed = try? SignedDocument(bytes: bytes, signature: contents[.checkpointSignature] ?? [])
                .verified(by: signers, namespace: .checkpoint, at: checkpoint.time)
        else { return nil }
        return CheckpointFacts(
            at: Timestamp(milliseconds: checkpoint.time), entries: checkpoint.entries, head: checkpoint.head,
            signer: signed.signer.principal)
    }

    /// From the case's own list, which the chain fixes: a report made again must name the same person.
    var officer: String? {
        guard let bytes = contents[.signers], let own = try? Signers(parsing: bytes) else { return nil }
        return own.entries.first { $0.roles.contains(.dpo) }?.principal
    }
}
