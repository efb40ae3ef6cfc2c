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
