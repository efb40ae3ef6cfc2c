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
        reached(.purged, by: .purge)
    }

    /// When the window was found invalid by the chain, or else when that was signed; nil where it was not.
    package var setApartAt: Timestamp? { reached(.void, by: .void) }

    /// Nil unless the window is in `phase`, into which a document of `kind` takes it.
    private func reached(_ phase: WindowPhase, by kind: EventKind) -> Timestamp? {
        guard let window, window.phase == phase else { return nil }
        let step = chain.entries.last { entry in
            guard entry.kind == .windowMoved, let move = WindowMove(entry.facts) else { return false }
            return move.authorisation == window.authorisation.text && move.to == phase.rawValue
        }
        let document = trail?.entries.last { $0.document.kind == kind && window.refused[$0.digest] == nil }
        return step.map { Timestamp(milliseconds: $0.time) } ?? document?.document.signedAt
    }
}
