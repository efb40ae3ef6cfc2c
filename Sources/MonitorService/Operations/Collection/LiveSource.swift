import FlowModel
import Monitoring
import ServiceInterface

/// One source while windows are open: how far it was read, and how it does.
struct LiveSource {
    let declaration: SourceDeclaration
    var reading: SourceReading
    /// Nil where lines arrive by themselves.
    let follower: LogFollower?
    var clock: SourceClock
    var state: SourceHealth.State
    /// Of a file: everything that was there at the latest look was read.
    var hasReachedEnd = false
    private let openedAt: Timestamp
    var lag: Int64?
    /// By the service's clock.
    var lastLine: Timestamp?

    /// - Parameter state: where reading had come to before an interruption; nil where the window has just opened.
    init(_ declaration: SourceDeclaration, setup: SchoolSetup, state saved: SourcePosition?, at now: Timestamp) throws {
        guard let format = setup.formats[declaration.name] else { throw LiveSourceFault.noFormat }
        openedAt = now
        self.declaration = declaration
        reading = SourceReading(source: declaration.name, format: format, lines: saved?.lines ?? 0)
        switch declaration.intake {
        case .file(let path):
            follower = LogFollower(path: path, resume: saved?.followed)
            clock = SourceClock()
            state = .waiting
        case .listener, .handedIn:
            follower = nil
            clock = SourceClock(patience: Self.handover)
            state = .open
        }
    }

    /// How long, in milliseconds, senders may go on handing over what they kept while nobody listened.
    private static let handover: Int64 = 5 * 60_000

    /// Whether every line that was written until a little before `now` has been taken.
    func isCaughtUp(at now: Timestamp) -> Bool {
        guard state != .suspended else { return false }
        return follower == nil ? now.milliseconds(since: openedAt) >= Self.handover : hasReachedEnd
    }

    var position: SourcePosition { SourcePosition(lines: reading.lines, followed: follower?.position) }

    /// Whether a block may be used, by its stamps alone.
    mutating func believes(_ block: Span<UInt8>, arrived: Timestamp, isFresh: Bool) -> SourceClock.Verdict {
        guard let stamps = reading.stamps(in: block), !stamps.isEmpty else { return .sound }
        lastLine = arrived
        lag = stamps.max().map { arrived.milliseconds(since: $0) }
        return clock.judge(stamps, arrived: arrived, isFresh: isFresh)
    }
}

/// A source cannot be read: the configuration and its formats do not belong together.
enum LiveSourceFault: Error {
    case noFormat
}
