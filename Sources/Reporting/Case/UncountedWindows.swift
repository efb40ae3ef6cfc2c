import Custody
import Monitoring

/// The windows in which collection has stopped, and of which nobody has counted since what the sources delivered. The audit chain
/// tells it, entry by entry.
package struct UncountedWindows: Hashable, Sendable {
    package private(set) var identifiers: Set<String> = []

    package init() {}

    package init(_ entries: some Sequence<AuditEntry>) {
        for entry in entries { take(entry) }
    }

    package mutating func take(_ entry: AuditEntry) {
        switch entry.kind {
        case .windowMoved:
            guard let move = WindowMove(entry.facts) else { return }
            if move.from == WindowPhase.open.rawValue { identifiers.insert(move.authorisation) }
            if move.to == WindowPhase.open.rawValue { identifiers.remove(move.authorisation) }
        case .coverageRecorded:
            if let id = entry.facts["authorisation"]?.string { identifiers.remove(id) }
        default: return
        }
    }
}
