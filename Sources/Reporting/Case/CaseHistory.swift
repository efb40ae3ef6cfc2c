import Custody
import FlowModel
import Monitoring

/// What the audit chain says about the life of one window.
struct CaseHistory {
    private let entries: [AuditEntry]
    private let moves: [(at: Timestamp, move: WindowMove)]

    /// - Parameter entries: of the chain, in order; those about other windows are left aside.
    init(_ entries: [AuditEntry], of authorisation: AuthorisationID) {
        let named = entries.filter { $0.facts["authorisation"]?.string.map { $0 == authorisation.text } ?? true }
        self.entries = named
        self.moves = named.compactMap { entry in
            guard entry.kind == .windowMoved, let move = WindowMove(entry.facts) else { return nil }
            return (Timestamp(milliseconds: entry.time), move)
        }
    }

    /// In the order of the chain.
    var facts: [HistoryFacts] {
        entries.compactMap { entry in
            let at = Timestamp(milliseconds: entry.time)
            return switch entry.kind {
            case .rehearsalBegins: HistoryFacts(at: at, event: "Rehearsal begun", detail: "")
            case .authorisationAccepted: HistoryFacts(at: at, event: "Authorisation accepted", detail: "")
            case .timeLapsed:
                HistoryFacts(at: at, event: "Lesson time taken away", detail: "the school’s records changed")
            case .windowMoved: WindowMove(entry.facts).map { Self.moved($0, at) }
            default: nil
            }
        }
    }

    /// How often time fell away.
    var lapses: Int { entries.count { $0.kind == .timeLapsed } }

    private static func moved(_ move: WindowMove, _ at: Timestamp) -> HistoryFacts {
        HistoryFacts(at: at, event: "Window \(move.to)", detail: move.reason, document: move.document)
    }

    /// Every time in which the window was suspended. One that nothing ended lasted until the window's end.
    var suspensions: [SuspensionFacts] {
        var found: [SuspensionFacts] = []
        for (index, step) in moves.enumerated() where step.move.to == WindowPhase.suspended.rawValue {
            let end = moves[(index + 1)...].first { $0.move.from == WindowPhase.suspended.rawValue }
            found.append(
                SuspensionFacts(
                    from: step.at, until: end?.at, reason: step.move.reason, document: step.move.document,
                    endReason: end?.move.reason, endDocument: end?.move.document))
        }
        return found
    }

    /// When collection ended for good: the signed closing, or an earlier step that no step to `open` can follow.
    func closing(signed: Timestamp, opening: Timestamp) -> Timestamp {
        let going = [WindowPhase.open, .suspended].map(\.rawValue)
        let end = moves.first { going.contains($0.move.from) && !going.contains($0.move.to) && $0.at >= opening }
        return min(signed, end?.at ?? signed)
    }
}

extension Collection<AuditEntry> {
    /// The chain without what only tells of readings, copies, reports and checkpoints at its end: making a report again must not
    /// change it.
    var withoutReadingsAtEnd: SubSequence {
        guard let last = indices.reversed().first(where: { self[$0].bearsOnReports }) else { return self[...] }
        return self[...last]
    }
}

extension AuditEntry {
    fileprivate var bearsOnReports: Bool {
        switch kind {
        case .evidenceOpened, .caseHandedOut, .reportBuilt, .checkpoint: false
        case .documentAccepted: facts["document"]?.string != EventKind.reading.rawValue
        default: true
        }
    }
}
