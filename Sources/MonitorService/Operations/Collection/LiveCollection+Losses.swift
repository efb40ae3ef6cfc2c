import FlowModel
import Monitoring
import ServiceInterface

/// What did not come to be read: counted, a time without data in the coverage, a problem while it goes on, and told in the log once.
extension LiveCollection {
    /// Lines that are off by their stamps: what they are about is not known, and neither is what was about at their arrival.
    mutating func discard(_ seen: LineCount, of index: Int, at moment: ServiceMoment) {
        let stamps = seen.activity ?? []
        let about = stamps.min().flatMap { first in stamps.max().flatMap { Interval(start: first, end: $0) } }
        let arrival = Interval(start: moment.wall, milliseconds: 0)
        let declaration = sources[index].declaration
        lose(SourceLoss(.stampOff, count: seen.lines, times: [about, arrival].compactMap(\.self)), of: declaration)
        // What a sender had kept since before the source was opened is told by nobody: it is about a time of which nothing is read.
        guard let about, about.end >= sources[index].openedAt else { return }
        let offset = -(sources[index].lag ?? 0)
        tell(.stampOff, of: declaration, at: moment) {
            .linesNotUsed($0, lines: seen.lines, offsetMilliseconds: offset)
        }
    }

    /// Part of a log was gone before it was read.
    mutating func noteLost(_ bytes: Int, _ index: Int, at moment: ServiceMoment) {
        let declaration = sources[index].declaration
        let since = min(sources[index].lookedAt, moment.wall)
        let span = Interval(start: since, milliseconds: moment.wall.milliseconds(since: since))
        lose(SourceLoss(.lostBytes, count: 0, times: [span]), of: declaration)
        totals[declaration.name, default: SourceTotals()].lostBytes += bytes
        events(.bytesLost(LoggedWord(declaration), bytes: bytes))
        _ = losses.note(.lostBytes, of: declaration.name, at: moment.elapsed)
    }

    /// Notes a loss in every open window.
    mutating func lose(_ loss: SourceLoss, of declaration: SourceDeclaration) {
        pipeline?.note(loss, of: declaration.name)
        totals[declaration.name, default: SourceTotals()].add(loss)
        commits.isDirty = true
    }

    /// Says it in the log, unless it is still going on since it was said last.
    mutating func tell(
        _ reason: LossReason, of declaration: SourceDeclaration, at moment: ServiceMoment,
        _ event: (LoggedWord) -> ServiceEvent
    ) {
        if losses.note(reason, of: declaration.name, at: moment.elapsed) { events(event(LoggedWord(declaration))) }
    }

    var lossProblems: [String] {
        losses.current.map { source, reason in "source \(source): \(reason.problem)" }
    }
}

extension LossReason {
    /// What goes wrong, and what to do.
    fileprivate var problem: String {
        switch self {
        case .stampOff: "lines of it came more than two minutes late or early and were not used: compare the clocks"
        case .notRead: "the service stood still, and lines of it may be lost: look at what else this computer does"
        case .notRunning: "the service did not run, and lines of it may be lost"
        case .notListening: "the service cannot listen for it: usherd doctor says why"
        case .lostDatagram: "datagrams of it are lost, since they come too fast: use TCP, or send only what is needed"
        case .lostFrame: "packets of it were lost in the last full hour: this computer is too busy"
        case .lostBytes: "part of its log was gone before it was read: check how it is rotated"
        case .wrongPeer: "something comes from an address that from: does not name: check it and the sender"
        case .overlong, .badMessage, .badFrame: "something comes that is no line of it: check what is sent"
        case .noCertificate: "a sender is refused for its certificate: check it, and client_authorities"
        case .tooManyConnections: "a sender is refused, since too many connections are open: look at the senders"
        case .tooSlow, .unfinishedLine: "connections end within a line: look at the sender and the network"
        }
    }
}
