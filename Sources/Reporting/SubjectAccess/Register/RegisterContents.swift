import Custody

/// The register of all authorisations, as its folder was read (docs/formats/register.md): nothing is checked yet.
package struct RegisterContents: Sendable {
    /// One authorisation that lies there.
    package struct Document: Sendable {
        /// The folder within the register, such as `cases/ua-...`.
        package let folder: String
        package let bytes: [UInt8]
        /// Empty where there is none.
        package let signature: [UInt8]

        package init(folder: String, bytes: [UInt8], signature: [UInt8]) {
            self.folder = folder
            self.bytes = bytes
            self.signature = signature
        }
    }

    package let chain: [UInt8]
    /// Nil where nobody has signed one yet.
    package let checkpoint: SignedDocument?
    package let documents: [Document]

    package init(chain: [UInt8], checkpoint: SignedDocument?, documents: [Document]) {
        self.chain = chain
        self.checkpoint = checkpoint
        self.documents = documents
    }
}
