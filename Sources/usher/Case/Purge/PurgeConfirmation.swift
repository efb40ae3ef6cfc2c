import FlowModel
import Monitoring
import Reporting

/// That the destruction of a case's evidence is confirmed, as a verified copy of the case shows it.
struct PurgeConfirmation {
    let entry: TrailEntry
    /// When it was looked at.
    let time: Timestamp
    private let isRehearsal: Bool

    /// Nil while no confirmation counts.
    init?(in standing: CaseStanding) {
        time = EventTime.now(in: standing)
        isRehearsal = standing.isRehearsal
        let window = standing.window.at(time)
        let confirmation = standing.trail.entries.last {
            $0.document.kind == .purge && window.refused[$0.digest] == nil
        }
        guard window.phase == .purged, let confirmation else { return nil }
        entry = confirmation
    }

    /// Of the destruction of a secret on the strength of it, now.
    var certificate: PurgeCertificate? {
        PurgeCertificate(entry, destroyedAt: time, isRehearsal: isRehearsal)
    }
}
