import FlowModel
import Monitoring
import ServiceInterface

/// Reading interfaces.
extension LiveCollection {
    mutating func readPackets(at moment: ServiceMoment) {
        for index in sources.indices where sources[index].state != .suspended && mayRead {
            guard let packets = sources[index].packets, var running = pipeline else { continue }
            pipeline = nil
            running.arrive(at: moment.wall)
            let before = packets.received
            let outcome = packets.poll(into: &running, at: moment.wall)
            pipeline = running
            adopt(outcome, index, at: moment)
            if packets.received != before { commits.isDirty = true }
        }
    }

    private mutating func adopt(_ outcome: InterfaceReader.Outcome, _ index: Int, at moment: ServiceMoment) {
        sources[index].lostFrames += outcome.lost
        if outcome.isAlive {
            for id in windows.keys { windows[id]?.silentSince = moment.wall }
        }
        switch outcome.state {
        case .open: sources[index].state = .open
        case .nobody: tell(.waiting, of: index) { .sourceNobody($0) }
        case .withoutLeases: tell(.unreadable, of: index) { .leasesRefused($0) }
        case .refused(let problem): tell(.unreadable, of: index) { .captureRefused($0, problem) }
        }
    }

    /// From here on the packets of all open windows' subjects are let through, and nobody else's.
    mutating func watchInterfaces(at moment: ServiceMoment) {
        guard let subjects = pipeline?.subjects else { return }
        watchInterfaces(subjects, windows.values.map(\.window), at: moment)
    }

    /// Windows are about to end: what has passed of their subjects until now is read, and nothing after.
    mutating func release(_ ended: [AuthorisationID], at moment: ServiceMoment) {
        let left = windows.filter { !ended.contains($0.key) }.values.map(\.window)
        guard !left.isEmpty, let subjects = try? SubjectIndex(left) else { return finishPackets(at: moment) }
        if mayRead { readPackets(at: moment) }
        watchInterfaces(subjects, left, at: moment)
    }

    private mutating func watchInterfaces(
        _ subjects: SubjectIndex, _ windows: [OpenWindow], at moment: ServiceMoment
    ) {
        guard var running = pipeline else { return }
        let bindings = windows.flatMap(\.bindings)
        for source in sources { source.packets?.watch(subjects, bindings, at: moment.wall, endingInto: &running) }
        pipeline = running
    }

    /// Interfaces are closed, and what has passed until now is handed over.
    mutating func finishPackets(at moment: ServiceMoment) {
        guard var running = pipeline else { return }
        running.arrive(at: moment.wall)
        for source in sources { source.packets?.finish(into: &running, at: moment.wall) }
        pipeline = running
        commits.isDirty = true
    }
}
