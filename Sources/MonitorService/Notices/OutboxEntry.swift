import Custody
import FlowModel
import Monitoring

/// A notice that waits in the outbox, and what was tried.
struct OutboxEntry: Hashable {
    let notice: Notice
    let writtenAt: Timestamp
    private(set) var attempts = 0
    private(set) var lastAttempt: Timestamp?

    init(notice: Notice, writtenAt: Timestamp) {
        self.notice = notice
        self.writtenAt = writtenAt
    }

    /// Whether it is to be tried at `now`. A clock that was set back does not hold it up for longer than a pause.
    func isDue(at now: Timestamp) -> Bool {
        guard let lastAttempt else { return true }
        let since = now.milliseconds(since: lastAttempt)
        return since < 0 || since >= NoticePauses.pause(after: attempts)
    }

    /// The entry after one more attempt that failed; nil when there shall be no other.
    func failed(at now: Timestamp) -> OutboxEntry? {
        var next = self
        next.attempts += 1
        next.lastAttempt = now
        let age = now.milliseconds(since: writtenAt) + NoticePauses.pause(after: next.attempts)
        return age <= NoticePauses.longest ? next : nil
    }
}

extension OutboxEntry {
    var bytes: [UInt8] {
        let last = lastAttempt.map { [JSONMember("last_attempt", .string(RFC3339.text($0)))] } ?? []
        let own = [
            JSONMember("written_at", .string(RFC3339.text(writtenAt))),
            JSONMember("attempts", .integer(Int64(attempts))),
        ]
        return CanonicalJSON.encode(.object(notice.members + own + last)) + [UInt8(ascii: "\n")]
    }

    /// Nil for anything but what `bytes` writes.
    init?(_ bytes: [UInt8]) {
        guard let json = try? JSONParser.parse(bytes), let entry = try? JSONObjectReader.read(json, Self.read) else {
            return nil
        }
        self = entry
    }

    private static func read(_ reader: inout JSONObjectReader) -> OutboxEntry? {
        let notice = Notice(&reader)
        let writtenAt = reader.string("written_at").flatMap(RFC3339.timestamp)
        let attempts = reader.integer("attempts")
        let last = reader.optionalString("last_attempt")
        let lastAttempt = last.flatMap(RFC3339.timestamp)
        guard let notice, let writtenAt, let attempts, (0...1_000).contains(attempts),
            (last == nil) == (lastAttempt == nil), (lastAttempt == nil) == (attempts == 0)
        else { return nil }
        var entry = OutboxEntry(notice: notice, writtenAt: writtenAt)
        entry.attempts = Int(attempts)
        entry.lastAttempt = lastAttempt
        return entry
    }
}
