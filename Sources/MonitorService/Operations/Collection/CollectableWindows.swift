import FlowModel
import Monitoring

/// The windows that may be read for at one moment.
struct CollectableWindows {
    var windows: [AuthorisationID: OpenWindow] = [:]
    /// Of those that are not collected yet: what each goes on with.
    var memories: [AuthorisationID: WindowMemory] = [:]
}
