import FlowModel
import Monitoring
import ServiceInterface

/// One source while windows are open: how far it was read, and how it does.
struct LiveSource {
    let declaration: SourceDeclaration
    /// Nil where packets come and no lines.
    var reading: SourceReading?
    /// Nil where lines arrive by themselves.
    let follower: LogFollower?
    /// Of a source of packets.
    let packets: InterfaceReader?
    /// Frames that the figures of the service name already, and lost ones that they do not name yet.
    var toldFrames = 0
    var lostFrames = 0
    var clock: SourceClock
    var state: SourceHealth.State
    /// Of a file: everything that was there at the latest look was read.
    var hasReachedEnd = false
    let openedAt: Timestamp
    /// When the log was looked at last, also before an interruption.
    var lookedAt: Timestamp
    /// Of a listener that cannot listen: since when.
    var deafSince: Timestamp?
    /// The latest since the source was opened.
    var standstill: Standstill?
    var lag: Int64?
    /// By the service's clock.
    var lastLine: Timestamp?

    /// - Parameters:
    ///   - saved: where reading had come to before an interruption; nil where the window has just opened.
    ///   - subjects: of the open windows, and `seed` a random number: both for packets.
    init(
        _ declaration: SourceDeclaration, setup: SchoolSetup, state saved: SourcePosition?, subjects: SubjectIndex,
        seed: UInt64, at now: Timestamp
    ) throws {
        openedAt = now
        lookedAt = saved?.time ?? now
        self.declaration = declaration
        reading = setup.formats[declaration.name].map {
            SourceReading(source: declaration.name, format: $0, lines: saved?.lines ?? 0)
        }
        switch declaration.intake {
        case .file(let path):
            follower = LogFollower(path: path, resume: saved?.followed)
            (packets, clock, state) = (nil, SourceClock(), .waiting)
        case .listener, .handedIn:
            (follower, packets, clock, state) = (nil, nil, SourceClock(patience: Self.handover), .open)
        case .interface(let interface, let leases):
            packets = InterfaceReader(
                interface, source: declaration.name, subjects: subjects, leases: leases.map { LeaseFile($0) },
                records: saved?.lines ?? 0, seed: seed)
            (follower, clock, state) = (nil, SourceClock(), .open)
        }
        guard reading != nil || packets != nil else { throw LiveSourceFault.noFormat }
    }

    /// How long, in milliseconds, senders may go on handing over what they kept while nobody listened.
    private static let handover: Int64 = 5 * 60_000

    /// Whether every line that was written until a little before `now` has been taken.
    func isCaughtUp(at now: Timestamp) -> Bool {
        guard state != .suspended else { return false }
        // A packet is there when it passes, or never.
        if packets != nil { return true }
        if follower != nil { return hasReachedEnd }
        return now.milliseconds(since: openedAt) >= Self.handover && !isCatchingUp(at: now)
    }

    var isListener: Bool {
        if case .listener = declaration.intake { true } else { false }
    }

    /// Whether lines may still come that waited for the service.
    private func isCatchingUp(at now: Timestamp) -> Bool { standstill?.isFelt(at: now, for: Self.handover) ?? false }

    /// Whether the lines of a block are late because the service stood still. It is believed of a source whose stamps were right
    /// before.
    func hasWaited(_ seen: LineCount, at now: Timestamp) -> Bool {
        guard let standstill, isCatchingUp(at: now), let first = seen.activity?.min(), standstill.mayHaveHeldUp(first)
        else { return false }
        guard let doubt = clock.latestDoubt else { return true }
        return standstill.span.start.milliseconds(since: doubt) > LossWatch.length
    }

    /// Lines, or records of packets.
    var count: Int { reading?.lines ?? packets?.records ?? 0 }

    func position(at time: Timestamp?) -> SourcePosition {
        SourcePosition(lines: count, followed: follower?.position, time: time)
    }

    /// Whether a block may be used, by the stamps of its lines alone.
    mutating func believes(_ seen: LineCount, arrived: Timestamp, isFresh: Bool) -> SourceClock.Verdict {
        guard let stamps = seen.activity, !stamps.isEmpty else { return .sound }
        lastLine = arrived
        lag = stamps.max().map { arrived.milliseconds(since: $0) }
        return clock.judge(stamps, arrived: arrived, isFresh: isFresh)
    }
}

/// A source cannot be read: the configuration and its formats do not belong together.
enum LiveSourceFault: Error {
    case noFormat
}
