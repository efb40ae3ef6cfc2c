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

    /// The name that the authorisation gives the key, or else the one in the list of signers.
    private static func of(
        _ entry: SignerEntry, as role: SignerRole, in authorisation: MonitoringAuthorisation
    ) -> EventSigner {
        let fingerprint = entry.key.fingerprint
        let investigator = authorisation.investigator
        let named = authorisation.signers.first { $0.keyFingerprint == fingerprint }?.name
        let name = named ?? (investigator.keyFingerprint == fingerprint ? investigator.name : entry.principal)
        return EventSigner(name: name, role: role, keyFingerprint: fingerprint)
    }
}
