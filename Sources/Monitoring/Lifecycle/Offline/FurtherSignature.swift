import Custody

/// A signature that a document needs besides its signer's own.
package enum FurtherSignature: Hashable, Sendable {
    /// Of the person who holds this key.
    case key(String)
    /// Of a data-protection officer, whoever that is.
    case officer

    /// Whether `signer` can give it.
    package func isOwed(by signer: SignerStanding) -> Bool {
        switch self {
        case .key(let key): signer.key == key
        case .officer: signer.has(.dpo)
        }
    }

    /// Who somebody would be who gave it.
    func standing(in document: MonitoringAuthorisation) -> SignerStanding {
        switch self {
        case .key(let key):
            SignerStanding(
                key: key, roles: [], isAuthoriser: document.authoriser.keyFingerprint == key,
                isInvestigator: document.investigator.keyFingerprint == key)
        case .officer: SignerStanding(key: "", roles: [.dpo])
        }
    }
}
