import Custody
import FlowModel

/// One run over the outbox: sends what is due and takes it out. It runs in a process of its own, which may start a mail
/// program and cannot read the store.
package struct OutboxDelivery: Sendable {
    private let outbox: Outbox
    private let sendmail: Sendmail
    private let sender: MailAddress
    /// Everybody in `allowed_signers` who stands there by an address.
    private let known: Set<MailAddress>

    package init(_ outbox: Outbox, by sendmail: Sendmail, from sender: MailAddress, signers: Signers) {
        self.outbox = outbox
        self.sendmail = sendmail
        self.sender = sender
        self.known = Set(signers.entries.compactMap { MailAddress($0.principal) })
    }

    /// Until nothing is due any more: what arrives meanwhile is sent too.
    ///
    /// - Parameter random: so many random bytes.
    package func run(
        now: @Sendable () -> Timestamp, random: @Sendable (Int) -> [UInt8]
    ) async -> DeliveryCount {
        var count = DeliveryCount()
        while !Task.isCancelled {
            var wasAnyDue = false
            for name in outbox.names() {
                guard let entry = outbox.entry(name), known.contains(entry.notice.recipient) else {
                    outbox.remove(name)
                    count.refused += 1
                    continue
                }
                guard entry.isDue(at: now()) else { continue }
                wasAnyDue = true
                await send(entry, name, at: now(), random(16), &count)
            }
            guard wasAnyDue else { break }
        }
        count.waiting = outbox.names().count
        return count
    }

    private func send(
        _ entry: OutboxEntry, _ name: String, at now: Timestamp, _ random: [UInt8], _ count: inout DeliveryCount
    ) async {
        let message = NoticeMessage(entry.notice, from: sender, date: now, random: random)
        guard await sendmail.send(message.bytes) != .taken else {
            outbox.remove(name)
            count.sent += 1
            return
        }
        count.failed += 1
        do {
            guard let next = entry.failed(at: now) else {
                outbox.remove(name)
                count.givenUp += 1
                return
            }
            try outbox.write(next, as: name)
        } catch {
            // What cannot be put off would be tried at once and for ever.
            outbox.remove(name)
            count.givenUp += 1
        }
    }
}

/// What became of the notices of one run.
package struct DeliveryCount: Hashable, Sendable {
    package internal(set) var sent = 0
    /// Attempts that failed; each will be repeated unless it is among those given up.
    package internal(set) var failed = 0
    /// Failed for a day.
    package internal(set) var givenUp = 0
    /// Files that are no notice, or go to nobody in `allowed_signers`; removed.
    package internal(set) var refused = 0
    /// Still in the outbox.
    package internal(set) var waiting = 0

    package init() {}
}
