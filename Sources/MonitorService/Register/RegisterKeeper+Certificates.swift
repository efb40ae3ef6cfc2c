import Custody
import Foundation
import Monitoring

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
        guard let step, let confirming = WindowMove(step.facts)?.document else { return }
        let facts: [(String, JSONValue)] = [
            ("authorisation", .string(window.id.text)),
            ("authorisation_digest", .string(window.trail.authorisation.hex)),
            ("evidence_root", .string(window.evidence.root.hex)),
            ("segments", .integer(Int64(window.evidence.segments))),
            ("records", .integer(Int64(window.evidence.records))), ("confirmed_by", .string(confirming.hex)),
            ("entry", .integer(Int64(step.sequence))),
        ]
        try FileManager.default.createDirectory(
            atPath: places.certificates, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        let json = CanonicalJSON.encode(.object(facts.map { JSONMember($0.0, $0.1) })) + [UInt8(ascii: "\n")]
        let place = places.certificate(of: window.id.text)
        try Data(text(window, step, confirming).utf8).write(to: URL(filePath: place + ".txt"), options: .atomic)
        try Data(json).write(to: URL(filePath: place + ".json"), options: .atomic)
    }

    private func text(_ window: RegisteredWindow, _ step: AuditEntry, _ confirming: ContentDigest) -> String {
        """
        The evidence of \(window.id.text) can no longer be opened: its secret was destroyed.

        segments and records       \(window.evidence.segments), \(window.evidence.records)
        evidence root              \(window.evidence.root.hex)
        confirmed by the document  \(confirming.hex)
        entry of the audit chain   \(step.sequence)

        """
    }
}
