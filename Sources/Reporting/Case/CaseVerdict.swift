import Custody
import Monitoring

/// What a check of a case found.
package struct CaseVerdict: Sendable {
    /// In the order: chain, authorisation, the other files, evidence.
    package let faults: [CaseFault]
    package let chain: AuditVerdict
    /// Nil when its signature or its place in the chain is refused.
    package let authorisation: VerifiedDocument?
    /// What happened to the authorisation since; nil without one.
    package let trail: WindowTrail?
    /// The names of the documents' files in the folder, by digest.
    package let documentNames: [ContentDigest: String]
    /// Principals of the countersigners, in the order of the file.
    package let countersigners: [String]
    /// The signed checkpoint, if there is one.
    package let checkpoint: CheckpointFacts?
    /// The principal of the data-protection officer in the case's own list; nil when it has none.
    package let officer: String?

    package var isIntact: Bool { faults.isEmpty }

    /// Nothing was changed, though the service may still have something to write.
    package var isUnchanged: Bool { faults.allSatisfy(\.isPending) }

    /// The report that took the place of this one; nil while it stands.
    package func superseding(_ report: String) -> String? {
        trail?.entries.lazy.compactMap { entry in
            if case .issue(let issued) = entry.document.act, issued.supersedes == report { issued.report } else { nil }
        }.first
    }
}
