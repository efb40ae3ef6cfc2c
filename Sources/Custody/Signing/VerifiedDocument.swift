/// Bytes that a known signer has signed. Only `SignedDocument.verified(by:namespace:at:)` makes one.
package struct VerifiedDocument: Hashable, Sendable {
    /// Exactly the signed bytes.
    package let bytes: [UInt8]
    package let namespace: SignatureNamespace
    package let signer: VerifiedSigner

    fileprivate init(bytes: [UInt8], namespace: SignatureNamespace, signer: VerifiedSigner) {
        self.bytes = bytes
        self.namespace = namespace
        self.signer = signer
    }

    /// The digest of `bytes`, by which other documents and the audit chain refer to this one.
    package var digest: ContentDigest { ContentDigest(of: bytes) }
}

/// Who signed, as `allowed_signers` says for the time of the signature. Made with a `VerifiedDocument` only.
package struct VerifiedSigner: Hashable, Sendable {
    package let principal: String
    package let roles: Set<SignerRole>
    package let key: PublicKey

    fileprivate init(_ entry: SignerEntry) {
        self.principal = entry.principal
        self.roles = entry.roles
        self.key = entry.key
    }
}

extension SignedDocument {
    /// The document, when a key that is known, permitted for `namespace` and valid at the time of signing has signed exactly
    /// these bytes for that purpose.
    ///
    /// An SSH signature holds no time: `milliseconds` (since 1970, UTC) is the time that the document gives, or the time at
    /// which it arrived. Whether the signer's role suffices is for the caller to decide.
    package func verified(
        by signers: Signers, namespace: SignatureNamespace, at milliseconds: Int64
    ) throws(SignatureFault) -> VerifiedDocument {
        let signature = try SSHSignature(armoured: signature)
        guard signature.namespace.utf8.elementsEqual(namespace.rawValue.utf8) else { throw .wrongNamespace }
        guard let entry = signers.entry(for: signature.key) else { throw .unknownKey }
        guard entry.permits(namespace) else { throw .keyNotForNamespace }
        guard entry.isValid(at: milliseconds) else { throw .keyNotValidAtTime }
        guard signature.assertion?.showsPresence ?? true else { throw .presenceNotShown }
        guard signature.fits(bytes) else { throw .badSignature }
        return VerifiedDocument(bytes: bytes, namespace: namespace, signer: VerifiedSigner(entry))
    }
}
