import Custody
import FlowModel

/// A time in which collection was off, as the audit chain has it.
package struct SuspensionFacts: Hashable, Sendable {
    package let from: Timestamp
    /// Nil while it lasts.
    package let until: Timestamp?
    package let reason: String
    /// Nil where time or the program suspended the window.
    package let document: ContentDigest?
    package let endReason: String?
    package let endDocument: ContentDigest?

    package init(
        from: Timestamp, until: Timestamp?, reason: String, document: ContentDigest? = nil, endReason: String? = nil,
        endDocument: ContentDigest? = nil
    ) {
        self.from = from
        self.until = until
        self.reason = reason
        self.document = document
        self.endReason = endReason
        self.endDocument = endDocument
    }
}
