import FlowModel
import Monitoring

/// The service's side of notices: what is to be told waits in the queue, then goes to the outbox, one file a recipient.
package struct NoticePost: Sendable {
    private let outbox: Outbox
    private var queue = NoticeQueue()

    package init(_ outbox: Outbox) {
        self.outbox = outbox
    }

    /// Whether nothing waits.
    var isEmpty: Bool { queue.isEmpty }

    /// Something is to be told, now or at the hour.
    package mutating func add(_ matter: NoticeMatter, at moment: ServiceMoment) {
        queue.add(matter, at: moment)
    }

    /// Puts whatever is due into the outbox, for everybody whom `recipients` names. Writes small files in memory.
    ///
    /// - Parameter random: so many random bytes.
    package mutating func post(
        at moment: ServiceMoment, random: (Int) -> [UInt8], recipients: (NoticeMatter) -> [MailAddress]
    ) -> PostedCount {
        var count = PostedCount()
        for matter in queue.due(at: moment) {
            do {
                for recipient in recipients(matter) {
                    try outbox.put(Notice(matter, to: recipient), at: moment.wall, random: random(16))
                    count.posted += 1
                }
                queue.told(matter)
            } catch {
                count.failed += 1
                if !queue.failed(matter, at: moment) { count.givenUp += 1 }
            }
        }
        return count
    }
}

/// What became of the notices that were due.
package struct PostedCount: Hashable, Sendable {
    /// Files in the outbox, one a recipient.
    package var posted = 0
    /// Matters that could not be left there, and wait.
    package var failed = 0
    /// Matters that had waited for a day.
    package var givenUp = 0

    package init(posted: Int = 0, failed: Int = 0, givenUp: Int = 0) {
        self.posted = posted
        self.failed = failed
        self.givenUp = givenUp
    }
}
