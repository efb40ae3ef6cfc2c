import Custody
import FlowModel

/// What the shell must do after the register has taken something in: write an entry, or act on a window. In this order.
package enum RegisterAction: Hashable, Sendable {
    case record(AuditEvent, at: Timestamp)
    case act(WindowAction, AuthorisationID)
}
