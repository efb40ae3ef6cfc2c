import Custody
import FlowModel
import Monitoring

/// That a window's secret was destroyed, on whose word, and what that does not cover (law page 2.5). It names nobody but
/// who confirmed it, and says nothing of what the evidence held.
package struct PurgeCertificate: Hashable, Sendable {
    package static let format = "usher-purge-1"

    private let authorisation: AuthorisationID
    private let authorisationDigest: ContentDigest
    private let evidence: EvidenceRoot
    private let confirmation: TrailEntry
    private let destroyedAt: Timestamp
    private let isRehearsal: Bool

    /// Nil unless `confirmation` is a document that confirms a purge.
    package init?(_ confirmation: TrailEntry, destroyedAt: Timestamp, isRehearsal: Bool) {
        guard case .purge(let root) = confirmation.document.act else { return nil }
        authorisation = confirmation.document.authorisation
        authorisationDigest = confirmation.document.authorisationDigest
        evidence = root
        self.confirmation = confirmation
        self.destroyedAt = destroyedAt
        self.isRehearsal = isRehearsal
    }

    /// What the destruction of one secret does not reach.
    package static let notCovered = [
        "Copies of the case with recipients: each must purge its own copy.",
        "Reports that were handed out: they are kept and deleted by the plan in the authorisation.",
        "Backups of the sealed evidence: they stay where they are and cannot be opened without the secret.",
        "The line in the register of authorisations: it stays as long as the authorisation says.",
    ]

    /// The bytes of `purge-certificate.json`: canonical JSON and a line feed.
    package var json: [UInt8] {
        let signer = confirmation.document.signer
        let document: JSONValue = [
            "format": .string(Self.format), "rehearsal": .bool(isRehearsal),
            "authorisation": .string(authorisation.text), "authorisation_digest": .string(authorisationDigest.hex),
            "evidence_root": .string(evidence.root.hex), "segments": .integer(Int64(evidence.segments)),
            "records": .integer(Int64(evidence.records)), "destroyed_at": .string(RFC3339.text(destroyedAt)),
            "confirmed": [
                "by": .string(signer.name), "role": .string(signer.role.rawValue),
                "key": .string(signer.keyFingerprint), "document": .string(confirmation.digest.hex),
                "signed_at": .string(RFC3339.text(confirmation.document.signedAt)),
            ],
            "not_covered": .array(Self.notCovered.map { .string($0) }),
        ]
        return CanonicalJSON.encode(document) + [UInt8(ascii: "\n")]
    }

    /// The bytes of `purge-certificate.txt`, for a person's own file.
    package var text: [UInt8] {
        let signer = confirmation.document.signer
        let mark = isRehearsal ? ["REHEARSAL: no real evidence was destroyed.", ""] : []
        let lines =
            mark + [
                "CERTIFICATE OF DESTRUCTION", "",
                "The window's secret was destroyed. Nobody can open its sealed evidence any more.", "",
                "Authorisation  \(authorisation.text)", "  digest       \(authorisationDigest.hex)",
                "Evidence       \(evidence.segments) segments, \(evidence.records) records",
                "  root         \(evidence.root.hex)", "Destroyed      \(local(destroyedAt))",
                "Confirmed by   \(signer.name) (\(signer.role.rawValue)), \(local(confirmation.document.signedAt))",
                "  document     \(confirmation.digest.hex)", "", "Not covered:",
            ] + Self.notCovered.map { "- \($0)" }
        return Array((lines.joined(separator: "\n") + "\n").utf8)
    }

    /// Local time: `2026-06-22 10:00 BST`.
    private func local(_ instant: Timestamp) -> String {
        let moment = CivilTime.local(instant)
        return "\(moment.date) \(moment.minute) \(moment.zone)"
    }
}
