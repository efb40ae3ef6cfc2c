import FlowModel
import Monitoring

/// What the running service knows of one window that is open.
package struct LiveWindow {
    /// Beyond so many records the oldest no longer count towards a notice; the report counts all of them. They are more than
    /// a busy day's.
    package static let mostRecent = 10_000

    var window: OpenWindow
    /// As the setting fixed them, less what fell away since: one for every date of the window.
    private(set) var plans: [DayPlan]
    /// Sealed records of which findings may still be made, oldest first.
    private(set) var recent: [EvidenceFlow] = []
    /// Records up to this instant may be missing among the recent ones.
    private(set) var forgottenUntil = Timestamp(milliseconds: .min)
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
        self.recent = recent.suffix(Self.mostRecent).map(\.forJudging)
        forgottenUntil = recent.dropLast(Self.mostRecent).map(\.time.filed).max() ?? forgottenUntil
        self.silentSince = silentSince
    }

    /// From now on findings are judged by other plans; what was told stays told.
    mutating func judge(by rules: WindowRules, _ plans: [DayPlan]) {
        self.plans = plans
        watch = FindingWatch(rules, told: watch.raised)
        judged = -1
    }

    mutating func add(_ flow: EvidenceFlow) {
        recent.append(flow.forJudging)
        guard recent.count > Self.mostRecent else { return }
        // An eighth at once, so that not every record moves all others.
        let dropped = recent.prefix(Self.mostRecent / 8)
        forgottenUntil = max(forgottenUntil, dropped.map(\.time.filed).max() ?? forgottenUntil)
        recent.removeFirst(dropped.count)
    }
}
