/// The exact bytes of a document and the signature file that came with it: a claim that nobody has checked yet.
package struct SignedDocument: Hashable, Sendable {
    package let bytes: [UInt8]
    /// The armoured signature file.
    package let signature: [UInt8]

    package init(bytes: [UInt8], signature: [UInt8]) {
        self.bytes = bytes
        self.signature = signature
    }
}
