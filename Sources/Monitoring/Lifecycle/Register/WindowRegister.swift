import Custody
import FlowModel

/// All windows of a school: what was handed in, what was said, and what time made of it. A value: documents and instants go
/// in, audit entries and actions come out, and the shell performs them in order.
///
/// It opens nothing by itself: the documents decide, and `AuthorisationRegister` alone makes an `OpenWindow`.
package struct WindowRegister: Sendable {
    /// In the order in which they were handed in.
    package internal(set) var windows: [RegisteredWindow] = []
    package var setting: RegisterSetting
    /// The latest instant that the register knows of; it never goes back.
    package internal(set) var now: Timestamp
    /// While the clock is not believed nothing opens and nothing is resumed (X6).
    package internal(set) var isClockTrusted = true
    /// Then the chain says what stopped a window, not the present configuration.
    var isReplaying = false
    var authorisations = AuthorisationRegister()
    var pending: [AuthorisationID: PendingAuthorisation] = [:]

    package init(setting: RegisterSetting, now: Timestamp) {
        self.setting = setting
        self.now = now
    }

    package func window(_ id: AuthorisationID) -> RegisteredWindow? { windows.first { $0.id == id } }

    /// The windows that records of `interval` may belong to, each restricted to the spans in which collection was on.
    ///
    /// - Parameter moment: nothing from it on is let through; nil where the present sees to that.
    package func openWindows(in interval: Interval, before moment: Timestamp? = nil) -> [OpenWindow] {
        var authorisations = authorisations
        if let moment, let before = Interval(start: Timestamp(milliseconds: .min), end: moment) {
            for window in windows { authorisations.restrict(window.id, to: window.collecting.clipped(to: before)) }
        }
        return authorisations.windows(openIn: interval).filter { open in
            guard let window = window(open.authorisation), window.phase != .void, window.phase != .purged else {
                return false
            }
            return window.openSince != nil || !window.collected.isEmpty
        }
    }

    /// Time has passed: whatever was due until `instant` happens, in its order and at its own moment. A clock that went back
    /// stops every open window.
    package mutating func advance(to instant: Timestamp) -> [RegisterAction] {
        guard instant >= now.adding(milliseconds: -ClockWatch.tolerance) else {
            return isClockTrusted ? clockStepped(from: now, to: instant) : stepAll()
        }
        var actions: [RegisterAction] = []
        while let due = nextDue(through: instant) {
            now = max(now, due)
            actions += stepAll()
        }
        now = max(now, instant)
        return actions + stepAll()
    }

    /// The clock is not to be believed: open windows stop, and nothing starts until `trustClock`.
    package mutating func clockStepped(from: Timestamp, to: Timestamp) -> [RegisterAction] {
        isClockTrusted = false
        let entry = AuditEvent.clockStepped(from: from.milliseconds, to: to.milliseconds)
        return [.record(entry, at: now)] + stepAll()
    }

    /// Somebody has put the clock right: what it says is not before anything that the register knows.
    @discardableResult
    package mutating func trustClock(at instant: Timestamp) -> [RegisterAction] {
        guard instant >= now, !isClockTrusted else { return [] }
        isClockTrusted = true
        now = instant
        return [.record(.clockTrusted(at: instant.milliseconds), at: now)]
    }

    /// The program itself stops a window: nothing is delivered any more, or the end of the chain is missing.
    package mutating func stop(_ id: AuthorisationID, _ cause: StopCause) -> [RegisterAction] {
        guard let index = windows.firstIndex(where: { $0.id == id }) else { return [] }
        return step(index, .stopped(cause), facts(of: index), reason: cause.rawValue) ?? []
    }

    /// A segment of evidence was sealed.
    package mutating func sealed(_ part: RegisteredWindow.SealedPart, of id: AuthorisationID) {
        guard let index = windows.firstIndex(where: { $0.id == id }) else { return }
        windows[index].segments.append(part)
    }

    /// The next instant at which time alone moves a window, not after `end`.
    private func nextDue(through end: Timestamp) -> Timestamp? {
        windows.flatMap(instants).filter { $0 > now && $0 <= end }.min()
    }

    private func instants(of window: RegisteredWindow) -> [Timestamp] {
        switch window.phase {
        case .signed, .suspended: [window.closing]
        case .scheduled: [window.opening, window.closing]
        case .open: [window.closing] + (lapse(of: window).map { [$0] } ?? [])
        default: []
        }
    }

    func lapse(of window: RegisteredWindow) -> Timestamp? {
        window.reviewSchedule(setting.schoolDays).lapse(after: window.reviewsHeld)
    }

    /// The date by which a window must be looked at next; nil when none is left.
    package func nextReview(of window: RegisteredWindow) -> CivilDate? {
        window.reviewSchedule(setting.schoolDays).nextDue(after: window.reviewsHeld)
    }

    private mutating func stepAll() -> [RegisterAction] {
        windows.indices.flatMap { index -> [RegisterAction] in
            step(index, .time, facts(of: index)) ?? []
        }
    }
}
