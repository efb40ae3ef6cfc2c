import Custody
import FlowModel

/// An audit entry that is to be written when its time has come.
struct PlannedEntry: Sendable {
    let event: AuditEvent
    let at: Timestamp
}
