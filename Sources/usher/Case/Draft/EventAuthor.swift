import Custody
import Monitoring
import PrivateKeys
import Voice

/// Who signs, as the school's list of signers and the authorisation name the holder of a key.
enum EventAuthor {
    /// - Parameter path: a key file; its passphrase is not needed for this.
    static func of(_ path: String, in standing: CaseStanding) throws(Failure) -> EventSigner {
        let key = try KeyStorage.read(path)
        guard let entry = standing.signers.entry(for: key.signingKey) else {
            throw Failure(
                .noPermission, "\(path): \(SignatureFault.unknownKey)",
                hint: "nothing was written; the school's allowed_signers must list this key")
        }
        guard entry.roles.contains(key.role) else {
            throw Failure(
                .noPermission, "\(path): the allowed signers do not list this key as \(key.role.rawValue)",
                hint: "nothing was written; make a key for the role that you hold")
        }
        return of(entry, as: key.role, in: standing.authorisation)
    }

    /// What the permission matrix asks about the holder of `signer`'s key.
    static func standing(of signer: EventSigner, in standing: CaseStanding) throws(Failure) -> SignerStanding {
        guard let entry = standing.signers.entries.first(where: { $0.key.fingerprint == signer.keyFingerprint }) else {
            throw Failure(.noPermission, "\(SignatureFault.unknownKey)", hint: "nothing was written")
        }
        let document = standing.authorisation
        let isNamed = signer.name.lowercased() == document.subject.name.lowercased()
        return SignerStanding(
            entry, in: document, subjectPrincipal: isNamed ? entry.principal.lowercased() : nil)
    }

    /// The name that the authorisation gives the key, or else the one in the list of signers.
    private static func of(
        _ entry: SignerEntry, as role: SignerRole, in authorisation: MonitoringAuthorisation
    ) -> EventSigner {
        EventSigner(name: name(of: entry, in: authorisation), role: role, keyFingerprint: entry.key.fingerprint)
    }

    static func name(of entry: SignerEntry, in authorisation: MonitoringAuthorisation) -> String {
        let fingerprint = entry.key.fingerprint
        let investigator = authorisation.investigator
        let named = authorisation.signers.first { $0.keyFingerprint == fingerprint }?.name
        return named ?? (investigator.keyFingerprint == fingerprint ? investigator.name : entry.principal)
    }
}
