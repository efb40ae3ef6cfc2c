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
            guard let loss = Self.absence(saved[source.declaration.name], until: moment.wall) else { continue }
            lose(loss, of: source.declaration)
        }
    }

    /// What each listener and interface that was open had to say until now, for windows that are over by now.
    func absences(until now: Timestamp) -> [String: SourceLoss] {
        let saved = (try? keeper.sourceStates()) ?? [:]
        let names = setup.configuration.sources.filter(\.intake.isPassing).map(\.name)
        return Dictionary(
            names.compactMap { name in Self.absence(saved[name], until: now).map { (name, $0) } }
        ) { first, _ in first }
    }

    /// Nil where nothing was open, or nobody knows when it was read last.
    static func absence(_ state: String?, until now: Timestamp) -> SourceLoss? {
        guard let last = state.flatMap(SourcePosition.init)?.time, let span = Interval(start: last, end: now) else {
            return nil
        }
        return SourceLoss(.notRunning, count: 0, times: [span])
    }
}

extension SourceIntake {
    /// What it brings is there once, and then never again.
    fileprivate var isPassing: Bool {
        switch self {
        case .listener, .interface: true
        case .file, .handedIn: false
        }
    }
}
