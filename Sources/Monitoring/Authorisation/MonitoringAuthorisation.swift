import Custody
import FlowModel

/// The document that a Principal signs so that one named person's social-media traffic may be looked at: rows 1 to 36 of
/// `docs/formats/authorisation.md`, as they were written.
///
/// A value of this type claims and proves nothing: it can be a draft. `AuthorisationRegister` decides whether a signed one
/// is accepted. It has no field for passwords, paths, searches or content, and none will be added.
package struct MonitoringAuthorisation: Hashable, Sendable {
    /// The only version of the document that is read and written.
    package static let schemaVersion: Int64 = 1

    // Row 1.
    package var id: AuthorisationID
    package var schoolID: String
    package var siteIDs: [String]
    /// Row 2.
    package var lineage: AuthorisationLineage
    /// Row 3.
    package var mode: MonitoringMode
    /// Row 4.
    package var subject: SubjectDeclaration
    /// Row 5.
    package var bindings: [DeclaredBinding]
    // Row 6.
    /// The catalogue that the services were chosen from.
    package var catalogueDigest: ContentDigest
    package var services: [AuthorisedService]
    /// Row 7.
    package var exclusions: Exclusions
    /// Row 8.
    package var rules: [AuthorisedRule]
    /// Row 9.
    package var threshold: ThresholdReference?
    // Row 10. The window is `opensAt <= t < closesAt`.
    package var opensAt: Timestamp
    package var closesAt: Timestamp
    // Row 11.
    package var times: AuthorisedTimes
    /// Why more than lessons; needed for `on_site`, which takes in breaks and lunch.
    package var timesReason: String?
    /// Row 12.
    package var allegation: Allegation
    // Row 13.
    package var grounds: [Ground]
    /// Who told, sealed so that only recipients can read it.
    package var sealedInformant: String?
    /// Row 14: what the monitoring will show that is not already known.
    package var necessity: String
    /// Row 15.
    package var alternatives: [ConsideredAlternative]
    /// Row 16.
    package var proportionality: Proportionality
    /// Row 17.
    package var collateralIntrusion: CollateralIntrusion
    /// Row 18: whether any of union or safety representative, counsellor, grievance, whistle-blowing, pregnancy, sickness,
    /// disability or a legally advised dispute plays a part. Which one is itself sensitive and not stored.
    package var confidentialRisk: Bool
    /// Row 19.
    package var purpose: DeclaredPurpose
    /// Row 20.
    package var dataProtection: DataProtectionBasis
    /// Row 21.
    package var notice: NoticeEvidence
    /// Row 22.
    package var controllerConsent: ControllerConsent
    // Rows 23 and 25.
    package var authoriser: NamedSigner
    package var countersigners: [NamedSigner]
    // Row 24.
    package var investigator: Investigator
    package var recipients: [Recipient]
    /// Rows 26 and 28: present exactly when `mode` is covert.
    package var covert: CovertConditions?
    /// Row 27.
    package var notification: NotificationPlan
    /// Row 29: why the window is longer than ten school days.
    package var durationReason: String?
    /// Row 30.
    package var reviewDates: [CivilDate]
    /// Row 31.
    package var signedAt: Timestamp
    /// Row 34.
    package var retention: RetentionPlan
    /// Row 35.
    package var personnelAdvice: PersonnelAdvice?

    /// Every part is asked for: a form that fills itself in would be signed unread.
    package init(
        id: AuthorisationID, schoolID: String, siteIDs: [String], lineage: AuthorisationLineage, mode: MonitoringMode,
        subject: SubjectDeclaration, bindings: [DeclaredBinding], catalogueDigest: ContentDigest,
        services:
            [AuthorisedService], exclusions: Exclusions, rules: [AuthorisedRule], threshold: ThresholdReference?,
        opensAt:
            Timestamp, closesAt: Timestamp, times: AuthorisedTimes, timesReason: String?, allegation: Allegation,
        grounds:
            [Ground], sealedInformant: String?, necessity: String, alternatives: [ConsideredAlternative],
        proportionality:
            Proportionality, collateralIntrusion: CollateralIntrusion, confidentialRisk: Bool, purpose: DeclaredPurpose,
        dataProtection: DataProtectionBasis, notice: NoticeEvidence, controllerConsent: ControllerConsent,
        authoriser:
            NamedSigner, countersigners: [NamedSigner], investigator: Investigator, recipients: [Recipient],
        covert:
            CovertConditions?, notification: NotificationPlan, durationReason: String?, reviewDates: [CivilDate],
        signedAt: Timestamp, retention: RetentionPlan, personnelAdvice: PersonnelAdvice?
    ) {
        self.id = id
        self.schoolID = schoolID
        self.siteIDs = siteIDs
        self.lineage = lineage
        self.mode = mode
        self.subject = subject
        self.bindings = bindings
        self.catalogueDigest = catalogueDigest
        self.services = services
        self.exclusions = exclusions
        self.rules = rules
        self.threshold = threshold
        self.opensAt = opensAt
        self.closesAt = closesAt
        self.times = times
        self.timesReason = timesReason
        self.allegation = allegation
        self.grounds = grounds
        self.sealedInformant = sealedInformant
        self.necessity = necessity
        self.alternatives = alternatives
        self.proportionality = proportionality
        self.collateralIntrusion = collateralIntrusion
        self.confidentialRisk = confidentialRisk
        self.purpose = purpose
        self.dataProtection = dataProtection
        self.notice = notice
        self.controllerConsent = controllerConsent
        self.authoriser = authoriser
        self.countersigners = countersigners
        self.investigator = investigator
        self.recipients = recipients
        self.covert = covert
        self.notification = notification
        self.durationReason = durationReason
        self.reviewDates = reviewDates
        self.signedAt = signedAt
        self.retention = retention
        self.personnelAdvice = personnelAdvice
    }
}

extension MonitoringAuthorisation {
    /// The declared window, `opensAt <= t < closesAt`; nil when it ends before it begins.
    package var window: Interval? { Interval(start: opensAt, end: closesAt) }

    package var serviceIDs: Set<ServiceID> { Set(services.map(\.service)) }

    /// Whether use of YouTube may become a finding under policy 5.5. Otherwise it is reported apart.
    package var countsYouTube: Bool { services.contains { $0.service == .youtube && $0.countsInLessons } }

    /// Everyone whose signature the document asks for.
    package var signers: [NamedSigner] { [authoriser] + countersigners }
}
