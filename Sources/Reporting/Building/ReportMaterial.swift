import Custody
import FlowModel
import Monitoring

/// Everything that a report is made of. The same material gives the same bytes: nothing else enters, no clock, no
/// language of the machine, no order of a hash table.
package struct ReportMaterial: Sendable {
    package var authorisation: MonitoringAuthorisation
    /// Of the exact bytes that were signed.
    package var authorisationDigest: ContentDigest
    package var schoolName: String
    /// Whether the copy carries the person's name; the number is always there.
    package var includesName: Bool
    /// Name and version of the program that makes the report.
    package var tool: String
    /// Whether the copy says what the authoriser relied on.
    package var includesGrounds = true
    package var rehearsal: Bool
    /// When the program accepted the authorisation or its signed opening came, whichever was later.
    package var effectiveOpening: Timestamp
    /// When collection ended: the signed closing, or an earlier cancellation.
    package var effectiveClosing: Timestamp
    /// The opened evidence, in any order.
    package var evidence: [EvidenceFlow]
    package var parameters: ActiveUseParameters
    /// One plan for every date of the window, in any order.
    package var plans: [DayPlan]
    /// What the plans have lost since the window opened, in the order in which it became known.
    package var lapses: [CaseLapse] = []
    /// Milliseconds inside each edge of a lesson that are not assessed.
    package var tolerance: Int64
    /// The kinds of slot that the school counts as lesson time, by their codes; empty where that is not known.
    package var lessonDefinition: [String] = []
    /// Digest of the timetable's files.
    package var timetableVersion: String
    /// The files that the timetable was read from.
    package var timetableSources: [TimetableSource] = []
    /// The catalogue's services; those that the authorisation does not name are ignored.
    package var services: [SocialService]
    package var sources: [SourceFacts]
    package var gaps: [GapFacts]
    /// In the order of the audit chain.
    package var history: [HistoryFacts]
    package var chain: ChainFacts
    /// What happened to the authorisation, up to the document on which the report rests.
    package var trail: WindowTrail
    /// Documents of the trail that count for nothing as they are, such as a decision that somebody else must sign too.
    package var refused: [ContentDigest: LifecycleRefusal] = [:]
    /// In the order of the audit chain.
    package var suspensions: [SuspensionFacts] = []
    /// The names of the documents' files in the case, by digest.
    package var documentNames: [ContentDigest: String] = [:]
    /// Principals of everybody who signed the authorisation, the authoriser first.
    package var authorisationPrincipals: [String] = []
    /// The principal of the data-protection officer in the case's `allowed_signers`; nil when it has none.
    package var officer: String?
    /// The principal of the investigator's key in `allowed_signers`, for the command that checks the report.
    package var investigatorPrincipal: String

    package init(
        authorisation: MonitoringAuthorisation, authorisationDigest: ContentDigest, schoolName: String,
        includesName: Bool, tool: String, rehearsal: Bool, effectiveOpening: Timestamp, effectiveClosing: Timestamp,
        evidence: [EvidenceFlow], parameters: ActiveUseParameters, plans: [DayPlan], tolerance: Int64,
        timetableVersion: String, services: [SocialService], sources: [SourceFacts], gaps: [GapFacts],
        history: [HistoryFacts], chain: ChainFacts, investigatorPrincipal: String
    ) {
        self.authorisation = authorisation
        self.authorisationDigest = authorisationDigest
        self.schoolName = schoolName
        self.includesName = includesName
        self.tool = tool
        self.rehearsal = rehearsal
        self.effectiveOpening = effectiveOpening
        self.effectiveClosing = max(effectiveOpening, effectiveClosing)
        self.evidence = evidence
        self.parameters = parameters
        self.plans = plans
        self.tolerance = tolerance
        self.timetableVersion = timetableVersion
        self.services = services
        self.sources = sources
        self.gaps = gaps
        self.history = history
        self.chain = chain
        self.trail = WindowTrail(authorisation: authorisationDigest)
        self.investigatorPrincipal = investigatorPrincipal
    }

    /// The documents that count.
    var counted: WindowTrail { trail.without(Set(refused.keys)) }

    /// The monitored time, half-open.
    var window: Interval {
        Interval(start: effectiveOpening, milliseconds: effectiveClosing.milliseconds(since: effectiveOpening))
    }
}
