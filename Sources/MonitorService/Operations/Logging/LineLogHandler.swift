import FlowModel
import Glibc
import Logging
import Monitoring

/// Writes each event as one line. The message says all that the fields say, so these are left out.
struct LineLogHandler: LogHandler {
    /// What stands before the message.
    enum Style: Hashable, Sendable {
        /// The level.
        case bare
        /// The time in UTC and the level.
        case timed
        /// The priority, as systemd reads it from a stream (sd-daemon(3)).
        case prioritised
    }

    let descriptor: Int32
    let style: Style
    let now: @Sendable () -> Timestamp

    var metadata: Logger.Metadata = [:]
    var metadataProvider: Logger.MetadataProvider?
    var logLevel = Logger.Level.info

    init(descriptor: Int32, style: Style, now: @escaping @Sendable () -> Timestamp) {
        self.descriptor = descriptor
        self.style = style
        self.now = now
    }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        let line = Array("\(prefix(event.level))\(event.message)\n".utf8)
        // A log that cannot be written must not end the service; the chain and the health say what matters.
        _ = write(descriptor, line, line.count)
    }

    private func prefix(_ level: Logger.Level) -> String {
        switch style {
        case .bare: "\(level.rawValue): "
        case .timed: "\(RFC3339.text(now())) \(level.rawValue): "
        case .prioritised: "<\(level.journalPriority)>"
        }
    }
}
