/// Section 14: the person's data-protection page.
package struct DataProtectionSection: Hashable, Sendable, Codable {
    package var statements: [AnsweredQuestion]
    /// Who holds a key to the evidence.
    package var recipients: [RecipientRow]
    package var rights: [String]
}

/// Somebody to whom the evidence is sealed.
package struct RecipientRow: Hashable, Sendable, Codable {
    package var name: String
    package var role: String
}
