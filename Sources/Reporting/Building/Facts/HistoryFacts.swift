import Custody
import FlowModel

/// Something that happened to the authorisation, as the audit chain has it.
package struct HistoryFacts: Hashable, Sendable {
    package let at: Timestamp
    package let event: String
    package let detail: String
    /// The document that it rests on; nil where time or the program did it.
    package let document: ContentDigest?

    package init(at: Timestamp, event: String, detail: String, document: ContentDigest? = nil) {
        self.at = at
        self.event = event
        self.detail = detail
        self.document = document
    }
}
