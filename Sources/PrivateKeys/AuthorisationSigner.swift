import Custody

/// The act that starts, continues or ends a window: a person signs an authorisation.
package struct AuthorisationSigner {
    private let key: UnlockedKey

    package init(_ key: UnlockedKey) {
        self.key = key
    }

    /// The document with its signature. `document` is signed byte for byte: show the person what these bytes say first.
    package func sign(_ document: [UInt8]) throws(KeyFault) -> SignedDocument {
        SignedDocument(bytes: document, signature: try key.sign(document, namespace: .authorisation))
    }
}
