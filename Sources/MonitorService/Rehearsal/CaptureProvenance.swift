/// Who recorded captures, and what allowed it: in the words of whoever hands them in, who answers for them (law page L5).
package struct CaptureProvenance: Hashable, Sendable {
    /// Characters of each.
    package static let longest = 200

    package let recordedBy: String
    package let under: String

    /// Nil when one of them is empty, too long, or holds a control character.
    package init?(recordedBy: String, under: String) {
        for text in [recordedBy, under] {
            guard !text.allSatisfy(\.isWhitespace), text.count <= Self.longest,
                text.unicodeScalars.allSatisfy({ $0.properties.generalCategory != .control })
            else { return nil }
        }
        self.recordedBy = recordedBy
        self.under = under
    }
}
