import Custody
import FlowModel
import Monitoring

/// Where the window of a verified case stands.
extension CaseVerdict {
    /// Nil when the authorisation cannot be read or is not vouched for.
    package var window: OfflineWindow? {
        guard let signed = authorisation, let trail,
            case .document(let document) = MonitoringAuthorisation.read(signed.bytes)
        else { return nil }
        return OfflineWindow(document, trail: trail, chain: chain.entries)
    }

    /// When the evidence was destroyed by the chain, or else when its destruction was confirmed; nil while it may be opened.
    package var destroyedAt: Timestamp? {
        guard let window, window.phase == .purged else { return nil }
        let step = chain.entries.last { entry in
            guard entry.kind == .windowMoved, let move = WindowMove(entry.facts) else { return false }
            return move.authorisation == window.authorisation.text && move.to == WindowPhase.purged.rawValue
        }
        let confirmation = trail?.entries.last { $0.document.kind == .purge && window.refused[$0.digest] == nil }
        return step.map { Timestamp(milliseconds: $0.time) } ?? confirmation?.document.signedAt
    }
}
