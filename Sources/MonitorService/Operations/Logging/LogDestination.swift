import FlowModel
import Glibc

/// Where the log goes, decided by what standard error is.
package enum LogDestination: Hashable, Sendable {
    /// The socket of journald, which keeps the fields.
    case journal
    /// Lines on standard error that carry their own time.
    case terminal
    /// Lines on standard error; whoever collects them adds the time.
    case plain

    /// Where journald takes entries (systemd-journald.service(8)).
    package static let journalSocket = "/run/systemd/journal/socket"

    /// `JOURNAL_STREAM` tells device and inode of the stream that systemd made. A service that was given another standard
    /// error has inherited the variable for nothing (systemd.exec(5)).
    package init(environment: [String: String], standardError: Int32) {
        let stream = try? FileStatus(descriptor: standardError).identity
        if let stream, environment["JOURNAL_STREAM"] == "\(stream.device):\(stream.inode)" {
            self = .journal
        } else {
            self = isatty(standardError) == 1 ? .terminal : .plain
        }
    }

    /// The log of the service at this destination. Where journald cannot be reached, lines on standard error, which is its
    /// stream, take its place.
    package func log(
        standardError: Int32, journal: String = journalSocket, now: @escaping @Sendable () -> Timestamp
    ) -> ServiceLog {
        let lines = LineLogHandler(descriptor: standardError, style: lineStyle, now: now)
        guard self == .journal, let handler = JournalLogHandler(socket: journal, otherwise: lines) else {
            return ServiceLog(lines)
        }
        return ServiceLog(handler)
    }

    private var lineStyle: LineLogHandler.Style {
        switch self {
        case .journal: .prioritised
        case .terminal: .timed
        case .plain: .bare
        }
    }
}
