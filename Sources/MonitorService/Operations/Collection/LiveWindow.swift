import FlowModel
import Monitoring

/// What the running service knows of one window that is open.
struct LiveWindow {
    /// Beyond so many records the oldest no longer count towards a notice; the report counts all of them.
    static let mostRecent = 20_000

    var window: OpenWindow
    /// As the setting fixed them: one for every date of the window.
    let plans: [DayPlan]
    /// Sealed records of which findings may still be made, oldest first.
    private(set) var recent: [EvidenceFlow] = []
    var watch: FindingWatch
    /// Findings that mail was sent of, or was about to be before the service was started.
    var announced: Set<FindingReference>
    /// Since when nothing has been delivered, by the service's clock.
    var silentSince: Timestamp
    /// How many of the subject's records there were when findings were judged last.
    var judged = 0
    /// By the clock that only runs forward: findings are not judged again before.
    var nextJudgement: Int64 = .min

    init(
        _ window: OpenWindow, plans: [DayPlan], watch: FindingWatch, recent: [EvidenceFlow], silentSince: Timestamp
    ) {
        self.window = window
        self.plans = plans
        self.watch = watch
        announced = watch.certain(at: silentSince)
        self.recent = recent
        self.silentSince = silentSince
    }

    mutating func add(_ flow: EvidenceFlow) {
        recent.append(flow)
        if recent.count > Self.mostRecent { recent.removeFirst(recent.count - Self.mostRecent) }
    }
}
