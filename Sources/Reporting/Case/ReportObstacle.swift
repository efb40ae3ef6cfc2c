import Custody
import Monitoring

/// Why nothing can be said yet of what a case does not hold: a record that is still to come, or still to be sealed, would look as if
/// nothing had been there.
package enum ReportObstacle: Hashable, Sendable, CaseIterable, CustomStringConvertible {
    case open, suspended, uncounted

    /// - Parameter chain: of the case folder. A rehearsal has read its recording to the end, whenever its window ends.
    package static func `in`(_ chain: AuditVerdict, of id: AuthorisationID) -> ReportObstacle? {
        guard chain.isRehearsal != true else { return nil }
        let latest = chain.entries.last { entry in
            entry.kind == .windowMoved && entry.facts["authorisation"]?.string == id.text
        }
        switch latest.flatMap({ WindowMove($0.facts) }).flatMap({ WindowPhase(rawValue: $0.to) }) {
        case .open: return .open
        case .suspended: return .suspended
        default: return UncountedWindows(chain.entries).identifiers.contains(id.text) ? .uncounted : nil
        }
    }

    package var description: String {
        switch self {
        case .open: "the window was open when this case was fetched, and more may come"
        case .suspended: "the window was suspended when this case was fetched, and may go on"
        case .uncounted: "the service had not counted what the sources delivered when this case was fetched"
        }
    }

    /// When it goes away.
    package var remedy: String {
        switch self {
        case .open, .suspended: "fetch the case again when the window’s time is over, or when it was cancelled"
        case .uncounted: "let the service run, and fetch the case again"
        }
    }
}
