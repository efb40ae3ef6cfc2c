import Custody

/// Names for the fingerprints in a chain. A key that the list does not hold keeps its fingerprint: it may have been taken off.
package struct SignerNames: Sendable {
    private let byFingerprint: [String: String]

    package init(_ signers: Signers) {
        byFingerprint = Dictionary(
            signers.entries.map { ($0.key.fingerprint, $0.principal) }, uniquingKeysWith: { first, _ in first })
    }

    package func name(of fingerprint: String) -> String {
        byFingerprint[fingerprint] ?? fingerprint
    }
}
