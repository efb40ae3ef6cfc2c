import Custody
import FlowModel

/// A checkpoint whose signature was verified.
package struct CheckpointFacts: Hashable, Sendable {
    package let at: Timestamp
    package let entries: Int
    package let head: ContentDigest
    package let signer: String

    package init(at: Timestamp, entries: Int, head: ContentDigest, signer: String) {
        self.at = at
        self.entries = entries
        self.head = head
        self.signer = signer
    }
}
