import Custody
import Monitoring

/// What the running service has collected since its last commit.
package struct CollectedBatch: Sendable {
    /// To be sealed, in the order of the ordinals.
    package var evidence: [AuthorisationID: [EvidenceFlow]] = [:]
    package var memories: [WindowMemory] = []
    /// Windows whose memory nobody needs any longer.
    package var forgotten: [AuthorisationID] = []
    /// Where reading of each source has come to; nil where it is to begin anew.
    package var sources: [String: String?] = [:]
    /// After the evidence.
    package var events: [AuditEvent] = []
    /// Windows whose coverage file is to be written and put into the chain.
    package var covered: [AuthorisationID] = []

    package init() {}

    package var isEmpty: Bool {
        evidence.isEmpty && memories.isEmpty && forgotten.isEmpty && sources.isEmpty && events.isEmpty
            && covered.isEmpty
    }
}
