import Custody
import Monitoring

/// Checks a whole case folder without any secret: every byte of it is covered by the audit chain, a signature, or both.
///
/// The chain alone cannot show that its end was cut off or that all of it was rewritten by whoever controls the server;
/// a signed checkpoint, or the head that a signed report names, shows that.
package struct CaseVerifier {
    let contents: CaseContents
    let signers: Signers
    var faults: [CaseFault] = []
    var countersigners: [String] = []

    /// - Parameter signers: who may sign what, obtained by another way than with the case.
    package static func verify(_ contents: CaseContents, signers: Signers) -> CaseVerdict {
        var verifier = CaseVerifier(contents: contents, signers: signers)
        return verifier.run()
    }

    private init(contents: CaseContents, signers: Signers) {
        self.contents = contents
        self.signers = signers
    }

    private mutating func run() -> CaseVerdict {
        let chain = AuditVerifier.verify(
            lines: contents[.audit] ?? [], checkpoints: checkpoints, signers: signers)
        for file in contents.missing { refuseMissing(file, chain) }
        checkForm()
        for fault in chain.faults { refuse(fault) }
        let authorisation = checkAuthorisation(chain)
        checkDigest(of: .signers, .signersLoaded, chain)
        checkDigest(of: .setting, .settingFixed, chain)
        checkSettingOrder(chain)
        checkLapses(chain)
        checkCoverage(chain)
        checkEvidence(chain)
        let trail = authorisation.map { checkTrail($0, chain) }
        if let trail { checkRoots(trail, chain) }
        return CaseVerdict(
            faults: faults, chain: chain, authorisation: authorisation, trail: trail, documentNames: documentNames,
            countersigners: countersigners, checkpoint: checkpointFacts(chain), officer: officer)
    }

    /// What the sources delivered is counted when the window's time is over, so that a folder may be fetched before.
    private mutating func refuseMissing(_ file: CaseFile, _ chain: AuditVerdict) {
        let isCounted = chain.entries.contains { $0.kind == .coverageRecorded && isOwn($0) }
        guard file == .coverage, chain.faults.isEmpty, !isCounted else { return refuse(file, "the file is missing") }
        faults.append(
            CaseFault(
                file: file.rawValue,
                reason: "the service has not counted what the sources delivered: let it run, and fetch the case again",
                isPending: true))
    }

    private var checkpoints: [SignedDocument] {
        guard let bytes = contents[.checkpoint] else { return [] }
        return [SignedDocument(bytes: bytes, signature: contents[.checkpointSignature] ?? [])]
    }

    /// Every document must be signed and in its place, and none that the chain has taken may be missing. Documents that
    /// were written since the folder was fetched are not in the chain yet.
    private mutating func checkTrail(_ authorisation: VerifiedDocument, _ chain: AuditVerdict) -> WindowTrail {
        var trail = WindowTrail(authorisation: authorisation.digest)
        guard case .document(let document) = MonitoringAuthorisation.read(authorisation.bytes) else { return trail }
        for found in contents.documents {
            do {
                trail = try trail.adding(found.event, about: document.id, signers: signers)
            } catch {
                faults.append(CaseFault(file: found.path, row: 1, reason: "\(error)"))
            }
        }
        let taken = chain.entries.filter {
            $0.kind == .documentAccepted && $0.facts["authorisation"]?.string == document.id.text
        }
        for (index, entry) in taken.enumerated() {
            let present = index < trail.entries.count ? trail.entries[index] : nil
            guard entry.facts["digest"]?.string != present?.digest.hex else {
                present.map { checkSigners(of: $0, entry) }
                continue
            }
            let name = entry.facts["document"]?.string ?? "document"
            faults.append(
                CaseFault(
                    file: CaseDocument.folder, row: index + 1,
                    reason: "the chain took another \(name) here: a document was changed, removed or added"))
            break
        }
        return trail
    }

    /// A file whose digest an early entry of the chain fixes.
    private mutating func checkDigest(of file: CaseFile, _ kind: AuditKind, _ chain: AuditVerdict) {
        guard let bytes = contents[file] else { return }
        let digest = ContentDigest(of: bytes).hex
        guard chain.entries.contains(where: { $0.kind == kind && $0.facts["digest"]?.string == digest }) else {
            refuse(file, "the chain holds another digest: the file or the chain was changed", row: 1)
            return
        }
    }

    /// The last entry that counted what the sources delivered fixes the coverage file.
    private mutating func checkCoverage(_ chain: AuditVerdict) {
        guard let bytes = contents[.coverage] else { return }
        let recorded = chain.entries.last { $0.kind == .coverageRecorded && isOwn($0) }?
            .facts["digest"]?.string
        if recorded != ContentDigest(of: bytes).hex {
            refuse(.coverage, "the chain holds another digest: the file or the chain was changed", row: 1)
        }
    }

    private mutating func checkEvidence(_ chain: AuditVerdict) {
        guard let bytes = contents[.evidence] else { return }
        let sealed = sealedSegments(chain).map { Optional($0.digest.hex) }
        var rows = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        let tail = rows.removeLast()
        if !tail.isEmpty { rows.append(tail) }
        for (index, row) in rows.enumerated() {
            if index >= sealed.count {
                refuse(.evidence, "the chain knows of no such segment: the row was added", row: index + 1)
            } else if sealed[index] != ContentDigest(of: Array(row)).hex || (!tail.isEmpty && index == rows.count - 1) {
                refuse(.evidence, "the segment is not the one that was sealed: it was changed", row: index + 1)
            }
        }
        if rows.count < sealed.count {
            refuse(.evidence, "segments are missing: rows were removed", row: rows.count + 1)
        }
    }

    /// Names the file that was changed: what is wrong with a checkpoint itself is not the chain's fault.
    private mutating func refuse(_ fault: AuditFault) {
        switch fault.kind {
        case .checkpointUnreadable, .checkpointOfOtherChain, .checkpointTooEarly:
            refuse(.checkpoint, "\(fault.kind)", row: 1)
        case .checkpointSignature: refuse(.checkpointSignature, "\(fault.kind)", row: 1)
        default: refuse(.audit, "\(fault.kind)", row: fault.row)
        }
    }

    mutating func refuse(_ file: CaseFile, _ reason: String, row: Int = 0) {
        faults.append(CaseFault(file: file.rawValue, row: row, reason: reason))
    }
}
