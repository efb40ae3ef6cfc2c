import Custody

/// What an audit chain shows an auditor: every window, every refusal, every change of what the program works with, and the
/// times in which no window was open. Made from an intact chain alone, which holds nothing about browsing.
package struct AuditListing: Hashable, Sendable {
    package let school: String
    package let isRehearsal: Bool
    /// Of the whole chain, whatever part of it is listed.
    package let entries: Int
    package let head: ContentDigest
    /// The listed time, in milliseconds since 1970, UTC: from the first entry to the last, or the part that was asked for.
    package let start: Int64
    package let end: Int64
    /// In the order in which the chain first names them.
    package let windows: [WindowLine]
    package let refusals: [ListedRefusal]
    package let changes: [ListedChange]
    package let clockSteps: [ListedClockStep]
    /// Exports and recordings that were handed in.
    package let intakes: [ListedIntake]
    /// Times in which no window was open.
    package let quiet: [QuietSpan]
    /// Numbers of entries whose facts this version cannot read. None is passed over in silence.
    package let unread: [Int]

    /// Nil when `verdict` is not intact: nothing may be derived from a chain that was changed.
    package init?(_ verdict: AuditVerdict) {
        guard verdict.isIntact, let first = verdict.entries.first, let last = verdict.entries.last,
            let school = verdict.school, let isRehearsal = verdict.isRehearsal
        else { return nil }
        var fold = AuditFold(from: first.time)
        verdict.entries.forEach { fold.add($0) }
        self.init(
            school: school, isRehearsal: isRehearsal, entries: verdict.entries.count, head: last.digest,
            start: first.time, end: last.time, windows: fold.windows, refusals: fold.refusals, changes: fold.changes,
            clockSteps: fold.clockSteps, intakes: fold.intakes, quiet: fold.quiet(until: last.time), unread: fold.unread
        )
    }

    private init(
        school: String, isRehearsal: Bool, entries: Int, head: ContentDigest, start: Int64, end: Int64,
        windows: [WindowLine], refusals: [ListedRefusal], changes: [ListedChange], clockSteps: [ListedClockStep],
        intakes: [ListedIntake], quiet: [QuietSpan], unread: [Int]
    ) {
        self.school = school
        self.isRehearsal = isRehearsal
        self.entries = entries
        self.head = head
        self.start = start
        self.end = end
        self.windows = windows
        self.refusals = refusals
        self.changes = changes
        self.clockSteps = clockSteps
        self.intakes = intakes
        self.quiet = quiet
        self.unread = unread
    }

    /// The part from `from` to before `until`, either of which may be left open: windows that were alive then, with all
    /// that became of them; everything else by its time.
    package func limited(from: Int64?, until: Int64?) -> AuditListing {
        let start = max(self.start, from ?? .min)
        let end = min(self.end, until ?? .max)
        let isInside = { (time: Int64) in time >= from ?? .min && time < until ?? .max }
        let wasAlive = { (window: WindowLine) in
            window.first < until ?? .max && (window.isRunning ? self.end : window.last) >= from ?? .min
        }
        return AuditListing(
            school: school, isRehearsal: isRehearsal, entries: entries, head: head, start: start, end: max(start, end),
            windows: windows.filter(wasAlive), refusals: refusals.filter { isInside($0.time) },
            changes: changes.filter { isInside($0.time) }, clockSteps: clockSteps.filter { isInside($0.time) },
            intakes: intakes.filter { isInside($0.time) },
            quiet: quiet.compactMap { $0.limited(to: start, end) }, unread: unread)
    }
}
