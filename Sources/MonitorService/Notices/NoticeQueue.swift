import FlowModel

/// What is still to be told, and when; in memory only, for what is lost with it stands in `usher status`.
///
/// Alerts are due at once. A finding waits for the next full hour of the clock, and others of the same case join it: at most
/// one notice for a case and an hour, whose time tells nothing exact about the use.
package struct NoticeQueue: Sendable {
    private static let hour: Int64 = 3_600_000

    private struct Waiting {
        /// Milliseconds of `ServiceMoment.elapsed`.
        let since: Int64
        var due: Int64
        var attempts = 0
    }

    private var waiting: [NoticeMatter: Waiting] = [:]

    package init() {}

    package var isEmpty: Bool { waiting.isEmpty }

    /// Something that waits already is not told twice.
    package mutating func add(_ matter: NoticeMatter, at moment: ServiceMoment) {
        guard waiting[matter] == nil else { return }
        let pause = matter.isUrgent ? 0 : Self.untilTheHour(moment.wall)
        waiting[matter] = Waiting(since: moment.elapsed, due: moment.elapsed + pause)
    }

    /// What is to be told at `moment`, the oldest first. It stays until `told` or `failed` says what became of it.
    package func due(at moment: ServiceMoment) -> [NoticeMatter] {
        waiting.filter { $0.value.due <= moment.elapsed }.sorted { Self.key($0) < Self.key($1) }.map(\.key)
    }

    package mutating func told(_ matter: NoticeMatter) {
        waiting[matter] = nil
    }

    /// It could not be handed over. Waits longer each time; false when it was given up, a day after it came.
    package mutating func failed(_ matter: NoticeMatter, at moment: ServiceMoment) -> Bool {
        guard var entry = waiting[matter] else { return true }
        entry.attempts += 1
        entry.due = moment.elapsed + NoticePauses.pause(after: entry.attempts)
        let isKept = entry.due - entry.since <= NoticePauses.longest
        waiting[matter] = isKept ? entry : nil
        return isKept
    }

    /// By the clock on the wall, so that notices of all cases leave at the same minute; never more than an hour.
    private static func untilTheHour(_ wall: Timestamp) -> Int64 {
        hour - (wall.milliseconds % hour + hour) % hour
    }

    private static func key(_ entry: (key: NoticeMatter, value: Waiting)) -> (Int64, Int64, String) {
        (entry.value.since, entry.value.due, "\(entry.key)")
    }
}
