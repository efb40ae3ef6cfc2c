/// Section 9: time that is no lesson. Totals only, and nothing in it is a concern under the lesson-time clause.
package struct OutsideSection: Hashable, Sendable, Codable {
    /// False when the authorisation did not permit looking at it.
    package var included: Bool
    package var note: String
    package var rows: [OutsideRow]
}

/// One kind of time outside lessons, over the whole window.
package struct OutsideRow: Hashable, Sendable, Codable {
    package var kind: String
    package var active: ActiveRange
    package var evidence: [Int]
}
