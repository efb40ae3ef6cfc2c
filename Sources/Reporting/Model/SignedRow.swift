/// Who signed a document of the case, as what, and when.
package struct SignedRow: Hashable, Sendable, Codable {
    package var name: String
    package var role: String
    package var at: Moment
    /// SHA-256 of the document's bytes.
    package var document: String
}
