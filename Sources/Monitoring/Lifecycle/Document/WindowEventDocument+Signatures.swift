import Custody

extension WindowEventDocument {
    /// Whether a document can be refused before it is handed in: an outcome that one person has signed. The register would keep
    /// the refusal for good.
    ///
    /// - Parameters:
    ///   - bytes: of a document, readable or not.
    ///   - countersignatures: armoured, one after the other.
    package static func lacksSignature(_ bytes: [UInt8], countersignatures: [UInt8]) -> Bool {
        guard let document = try? read(bytes), document.kind == .outcome else { return false }
        return SSHSignature.blocks(of: countersignatures).isEmpty
    }
}
