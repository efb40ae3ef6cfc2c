import Logging
import Synchronization

/// Sends each event to journald with its fields. It never waits: while journald's queue is full, entries are dropped and
/// counted, and the next one that fits carries the count.
struct JournalLogHandler: LogHandler {
    /// Carries how many entries were dropped before this one.
    static let lostField = "USHER_LOST"

    private let address: UnixDatagramAddress
    private let sender: UnixDatagramSender
    private let lost = Counter()
    /// Takes what journald does not.
    private let otherwise: LineLogHandler

    var metadata: Logger.Metadata = [:]
    var metadataProvider: Logger.MetadataProvider?
    var logLevel = Logger.Level.info

    /// Nil where `socket` cannot be an address, or the process can open no more files.
    init?(socket: String, otherwise: LineLogHandler) {
        guard let address = UnixDatagramAddress(socket), let sender = UnixDatagramSender() else { return nil }
        self.address = address
        self.sender = sender
        self.otherwise = otherwise
    }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        let dropped = lost.take()
        switch sender.send(entry(event, dropped: dropped).bytes, to: address) {
        case .sent: break
        case .full: lost.add(dropped + 1)
        case .refused:
            lost.add(dropped)
            otherwise.log(event: event)
        }
    }

    private func entry(_ event: LogEvent, dropped: Int) -> JournalEntry {
        var entry = JournalEntry()
        entry.add("MESSAGE", event.message.description)
        entry.add("PRIORITY", "\(event.level.journalPriority)")
        entry.add("SYSLOG_IDENTIFIER", "usherd")
        let fields = metadata.merging(event.metadata ?? [:]) { $1 }
        for (name, value) in fields.sorted(by: { $0.key < $1.key }) { entry.add(name, "\(value)") }
        if dropped > 0 { entry.add(Self.lostField, "\(dropped)") }
        return entry
    }

    private final class Counter: Sendable {
        private let value = Atomic(0)

        func add(_ count: Int) {
            value.add(count, ordering: .relaxed)
        }

        /// The count, which begins at nought again.
        func take() -> Int {
            value.exchange(0, ordering: .relaxed)
        }
    }
}
