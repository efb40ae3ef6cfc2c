import Custody
import FlowModel
import Monitoring

/// What an export is made of: a verified case, its opened evidence, and who makes the export when.
package struct AccessMaterial: Sendable {
    package let authorisation: MonitoringAuthorisation
    /// Of the bytes that were signed.
    package let authorisationDigest: ContentDigest
    package let schoolName: String
    package let isRehearsal: Bool
    /// In the order of sealing.
    package let evidence: [EvidenceFlow]
    /// Why `evidence` is not there; nil where it is.
    package let absent: AbsentEvents?
    package let chain: [AuditEntry]
    /// As they were fixed for the window, less what fell away since.
    package let plans: [DayPlan]
    package let lapses: [CaseLapse]
    /// In the order of the chain.
    package let history: [HistoryFacts]
    /// The declared formats of what was read.
    package let sourceForms: Set<String>
    package let trail: WindowTrail
    /// Documents that count for nothing as they are.
    package let refused: [ContentDigest: LifecycleRefusal]
    package let signers: Signers
    package let preparedAt: Timestamp
    /// Of the preparer in `allowed_signers`.
    package let preparedBy: String
    /// Name and version of the program.
    package let tool: String

    /// - Parameters:
    ///   - material: of the same case as `verdict`, which is intact.
    ///   - absent: given where the evidence was not opened.
    package init(
        _ material: ReportMaterial, _ verdict: CaseVerdict, signers: Signers, preparedAt: Timestamp, preparedBy: String,
        absent: AbsentEvents? = nil
    ) {
        authorisation = material.authorisation
        authorisationDigest = material.authorisationDigest
        schoolName = material.schoolName
        isRehearsal = material.rehearsal
        evidence = material.evidence.sorted { $0.ordinal < $1.ordinal }
        self.absent = absent
        chain = verdict.chain.entries
        plans = material.plans
        lapses = material.lapses
        history = material.history
        sourceForms = Set(material.sources.map(\.form))
        trail = verdict.trail ?? WindowTrail(authorisation: material.authorisationDigest)
        refused = material.refused
        self.signers = signers
        self.preparedAt = preparedAt
        self.preparedBy = preparedBy
        tool = material.tool
    }
}
