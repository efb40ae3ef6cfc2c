import Custody
import FlowModel
import Foundation
import Monitoring
import Reporting

/// What is left to show of evidence that was destroyed.
extension RegisterKeeper {
    func hasCertificate(_ window: RegisteredWindow) -> Bool {
        FileManager.default.fileExists(atPath: places.certificate(of: window.id.text) + ".json")
    }

    /// Writes the purge certificate of a window whose secret is destroyed, whole or not at all.
    ///
    /// - Parameter entries: among which is the window's step to `purged`.
    func certify(_ window: RegisteredWindow, _ entries: [AuditEntry]) throws {
        let step = entries.last { entry in
            guard entry.kind == .windowMoved, let move = WindowMove(entry.facts) else { return false }
            return move.authorisation == window.id.text && move.to == WindowPhase.purged.rawValue
        }
        guard let step, let digest = WindowMove(step.facts)?.document,
            let confirmation = window.trail.entries.first(where: { $0.digest == digest }),
            let certificate = PurgeCertificate(
                confirmation, destroyedAt: Timestamp(milliseconds: step.time), isRehearsal: false)
        else { return }
        try FileManager.default.createDirectory(
            atPath: places.certificates, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        let place = places.certificate(of: window.id.text)
        try Data(certificate.text).write(to: URL(filePath: place + ".txt"), options: .atomic)
        try Data(certificate.json).write(to: URL(filePath: place + ".json"), options: .atomic)
    }
}
