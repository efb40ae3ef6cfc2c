import Custody

/// The act of vouching for the audit chain as it stands.
package struct CheckpointSigner {
    private let key: UnlockedKey

    package init(_ key: UnlockedKey) {
        self.key = key
    }

    /// The checkpoint's bytes with their signature.
    package func sign(_ checkpoint: Checkpoint) throws(KeyFault) -> SignedDocument {
        let bytes = checkpoint.bytes
        return SignedDocument(bytes: bytes, signature: try key.sign(bytes, namespace: .checkpoint))
    }
}
