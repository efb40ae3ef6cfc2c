import Custody
import FlowModel
import Monitoring

/// Everybody whose signature the permission rests on: the authoriser, the countersigners that the authorisation names, and
/// whoever countersigned by a document of their own.
enum SignerRows {
    static func all(_ material: ReportMaterial) -> [SignerRow] {
        let authorisation = material.authorisation
        let own = countersignatures(material.counted)
        let named = authorisation.signers.map { signer in
            let own = own.first { $0.key == signer.keyFingerprint }
            return SignerRow(
                role: DomainWords.of(signer.role), name: signer.name, key: signer.keyFingerprint,
                signedAt: own?.signedAt ?? ReportBuilder.moment(authorisation.signedAt),
                hasConflict: signer.hasConflict || own?.hasConflict ?? false, substitute: substitute(signer.role))
        }
        let known = Set(named.map(\.key))
        return named + own.filter { !known.contains($0.key) }
    }

    private static func countersignatures(_ trail: WindowTrail) -> [SignerRow] {
        trail.entries.compactMap { entry in
            guard case .countersignature(let hasConflict) = entry.document.act else { return nil }
            let signer = entry.document.signer
            return SignerRow(
                role: DomainWords.of(signer.role), name: signer.name, key: signer.keyFingerprint,
                signedAt: ReportBuilder.moment(entry.document.signedAt), hasConflict: hasConflict,
                substitute: substitute(signer.role))
        }
    }

    private static func substitute(_ role: SignerRole) -> String? {
        role == .viceChair ? "in place of the Chair of Governors" : nil
    }
}
