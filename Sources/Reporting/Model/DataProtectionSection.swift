/// Section 14: the person's data-protection page.
package struct DataProtectionSection: Hashable, Sendable, Codable {
    package var statements: [AnsweredQuestion]
    /// Who holds a key to the evidence.
    package var recipients: [RecipientRow]
    package var retention: RetentionSection
    package var rights: [String]
    /// How to reach the data-protection officer.
    package var contact: String
    /// Where to complain, in this order.
    package var complaints: [String]
}

/// Somebody to whom the evidence is sealed.
package struct RecipientRow: Hashable, Sendable, Codable {
    package var name: String
    package var role: String
}
