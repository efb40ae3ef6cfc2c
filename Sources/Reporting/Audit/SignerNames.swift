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

    /// The same for a reader, who must not pass over a key that nobody vouches for.
    func words(for fingerprint: String) -> String {
        byFingerprint[fingerprint] ?? "\(fingerprint) (NOT IN THE LIST OF SIGNERS THAT WAS GIVEN)"
    }
}
