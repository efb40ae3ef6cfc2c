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

    /// The windows of which something is to be sealed or remembered.
    var windows: Set<AuthorisationID> {
        Set(evidence.keys).union(memories.map(\.authorisation)).union(covered)
    }

    /// Takes out what is to be sealed and remembered of these windows; the rest can be committed without it.
    mutating func setApart(_ windows: Set<AuthorisationID>) -> CollectedBatch {
        var apart = CollectedBatch()
        guard !windows.isEmpty else { return apart }
        apart.evidence = evidence.filter { windows.contains($0.key) }
        apart.memories = memories.filter { windows.contains($0.authorisation) }
        apart.covered = windows.intersection(covered).sorted { $0.text < $1.text }
        evidence = evidence.filter { !windows.contains($0.key) }
        memories.removeAll { windows.contains($0.authorisation) }
        covered.removeAll { windows.contains($0) }
        return apart
    }
}
