import Custody
import FlowModel

/// What the shell must do after the register has taken something in: write an entry, or act on a window. In this order.
package enum RegisterAction: Hashable, Sendable {
    case record(AuditEvent, at: Timestamp)
    case act(WindowAction, AuthorisationID)
}

/// What became of something that was handed in.
package enum RegisterVerdict: Hashable, Sendable {
    case taken([RegisterAction])
    /// Each reason as code and sentence; the actions hold the audit entry of the refusal.
    case refused([RegisterRefusal], [RegisterAction])

    package var actions: [RegisterAction] {
        switch self {
        case .taken(let actions), .refused(_, let actions): actions
        }
    }
}

/// One reason why the register does not take something.
package struct RegisterRefusal: Hashable, Sendable, CustomStringConvertible {
    /// Stable: `A8-second-window`, `E5-stale`, `X1-no-way-back`.
    package let code: String
    package let sentence: String

    init(_ refusal: Refusal) {
        code = refusal.code.rawValue
        sentence = String(refusal.description.dropFirst(code.count + 2))
    }

    init(_ refusal: TrailRefusal) {
        code = refusal.code
        sentence = refusal.description
    }

    init(_ refusal: LifecycleRefusal) {
        code = refusal.rawValue
        sentence = refusal.description
    }

    package var description: String { "\(code): \(sentence)" }
}
