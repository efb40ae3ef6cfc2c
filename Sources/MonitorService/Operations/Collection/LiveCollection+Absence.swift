import FlowModel
import Monitoring

/// The time in which the service did not run, though windows were open.
extension LiveCollection {
    /// At the first opening after a start: what senders and interfaces had to say since the latest commit that the store knows, which is
    /// an old one where a copy was put back, is lost. A log is read from where reading had come to.
    mutating func noteAbsence(_ saved: [String: String], at moment: ServiceMoment) {
        guard !hasOpened else { return }
        hasOpened = true
        for source in sources where source.follower == nil {
            let declaration = source.declaration
            guard let loss = Self.absence(saved[declaration.name], declaration.intake, until: moment.wall) else {
                continue
            }
            lose(loss, of: declaration)
        }
    }

    /// What each listener and interface that was open had to say until now, for windows that are over by now.
    func absences(until now: Timestamp) -> [String: SourceLoss] {
        let saved = (try? keeper.sourceStates()) ?? [:]
        let passing = setup.configuration.sources.filter(\.intake.isPassing)
        return Dictionary(
            passing.compactMap { source in
                Self.absence(saved[source.name], source.intake, until: now).map { (source.name, $0) }
            }
        ) { first, _ in first }
    }

    /// Nil where nothing was open, or nobody knows when it was read last. What an interface had read by then and still held is gone
    /// where the service was killed, and nobody knows whether it was.
    package static func absence(_ state: String?, _ intake: SourceIntake, until now: Timestamp) -> SourceLoss? {
        let held = intake.isInterface ? InterfaceReader.longestHeld : 0
        guard let last = state.flatMap(SourcePosition.init)?.time,
            let span = Interval(start: last.adding(milliseconds: -held), end: now)
        else { return nil }
        return SourceLoss(.notRunning, count: 0, times: [span])
    }
}

extension SourceIntake {
    fileprivate var isInterface: Bool {
        if case .interface = self { true } else { false }
    }

    /// What it brings is there once, and then never again.
    fileprivate var isPassing: Bool {
        switch self {
        case .listener, .interface: true
        case .file, .handedIn: false
        }
    }
}
