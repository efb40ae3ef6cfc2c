import Custody
import Monitoring

/// Who signed what a case rests on, held against whom the chain names.
extension CaseVerifier {
    /// The authorisation that the chain accepted, with its authoriser's signature; nil with a fault where either does not hold.
    mutating func checkAuthorisation(_ chain: AuditVerdict) -> VerifiedDocument? {
        guard let bytes = contents[.authorisation], let signature = contents[.authorisationSignature] else {
            return nil
        }
        let digest = ContentDigest(of: bytes).hex
        let accepted = chain.entries.first {
            $0.kind == .authorisationAccepted && $0.facts["digest"]?.string == digest
        }
        guard let accepted else {
            refuse(
                .authorisation, "the chain did not accept these bytes: the document or the chain was changed", row: 1)
            return nil
        }
        checkCountersignatures(of: bytes, accepted)
        do {
            return try SignedDocument(bytes: bytes, signature: signature)
                .verified(by: signers, namespace: .authorisation, at: accepted.time)
        } catch {
            refuse(.authorisationSignature, "\(error)", row: 1)
            return nil
        }
    }

    /// A second signature decides whether an outcome counts: it can neither be taken away nor added where the chain has the document.
    mutating func checkSigners(of document: TrailEntry, _ accepted: AuditEntry) {
        let named = (accepted.facts["keys"]?.array ?? []).compactMap(\.string)
        guard Set(named) != Set(document.signers.map(\.key.fingerprint)) else { return }
        let name = documentNames[document.digest] ?? document.document.kind.rawValue
        faults.append(
            CaseFault(
                file: "\(CaseDocument.folder)/\(name)", row: 1,
                reason: "is not signed by those whom the chain names: a signature was added or removed"))
    }

    /// Each must verify, and together with the authoriser's they must be those that the chain names.
    private mutating func checkCountersignatures(of document: [UInt8], _ accepted: AuditEntry) {
        let blocks = SSHSignature.blocks(of: contents[.countersignatures] ?? [])
        for (index, block) in blocks.enumerated() {
            do {
                let signed = try SignedDocument(bytes: document, signature: block)
                    .verified(by: signers, namespace: .authorisation, at: accepted.time)
                countersigners.append(signed.signer.principal)
            } catch {
                refuse(.countersignatures, "\(error)", row: index + 1)
            }
        }
        let named = accepted.facts["signers"]?.array?.count ?? 0
        if blocks.count != max(0, named - 1) {
            refuse(
                .countersignatures, "the chain names \(max(0, named - 1)) countersigners: one was added or removed",
                row: 1)
        }
    }
}
