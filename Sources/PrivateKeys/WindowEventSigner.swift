import Custody
import Monitoring

/// A person's act on a window after its authorisation was signed: a review, a cancellation, a disposition.
package struct WindowEventSigner {
    private let key: UnlockedKey

    package init(_ key: UnlockedKey) {
        self.key = key
    }

    /// The document's bytes with their signature.
    package func sign(_ document: WindowEventDocument) throws(KeyFault) -> SignedDocument {
        try sign(document.bytes)
    }

    /// A second signature over bytes that somebody else has signed already.
    package func sign(_ bytes: [UInt8]) throws(KeyFault) -> SignedDocument {
        SignedDocument(bytes: bytes, signature: try key.sign(bytes, namespace: .event))
    }
}
