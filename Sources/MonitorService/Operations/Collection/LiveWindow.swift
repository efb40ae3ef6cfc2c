import FlowModel
import Monitoring

/// What the running service knows of one window that is open.
struct LiveWindow {
    var window: OpenWindow
    /// Of the subject, one for every date of the window.
    let plans: [DayPlan]
    /// Sealed records of which findings may still be made; bounded, newest last.
    var recent: [EvidenceFlow] = []
    /// Beyond so many records the oldest no longer count towards a notice; the report counts all of them.
    static let mostRecent = 20_000
    /// Since when nothing has been delivered, by the service's clock.
    var silentSince: Timestamp

    mutating func add(_ flow: EvidenceFlow) {
        recent.append(flow)
        if recent.count > Self.mostRecent { recent.removeFirst(recent.count - Self.mostRecent) }
    }
}
