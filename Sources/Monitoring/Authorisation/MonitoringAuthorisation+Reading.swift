import Custody
import FlowModel

/// From JSON. Every fault of the document is found in one go; unknown members are faults.
extension MonitoringAuthorisation {
    /// Reads a parsed document. Throws all its faults, each with the path of the member.
    package init(reading document: JSONValue) throws(DocumentFaults) {
        self = try JSONObjectReader.read(document) { MonitoringAuthorisation(&$0) }
    }

    private init?(_ reader: inout JSONObjectReader) {
        let version = reader.integer("schema_version")
        if let version, version != Self.schemaVersion {
            reader.refuse("schema_version", "must be \(Self.schemaVersion), the only one that this program knows")
        }
        let scope = Scope(&reader)
        let justification = Justification(&reader)
        let people = People(&reader)
        let course = Course(&reader)
        guard version == Self.schemaVersion, let scope, let justification, let people, let course else { return nil }
        self.init(scope: scope, justification: justification, people: people, course: course)
        refuseContradictions(&reader)
    }

    private init(scope: Scope, justification: Justification, people: People, course: Course) {
        self.init(
            id: scope.id, schoolID: scope.schoolID, siteIDs: scope.siteIDs, lineage: scope.lineage, mode: scope.mode,
            subject: scope.subject, bindings: scope.bindings, catalogueDigest: scope.catalogueDigest,
            services: scope.services, exclusions: scope.exclusions, rules: scope.rules, threshold: scope.threshold,
            opensAt: scope.opensAt, closesAt: scope.closesAt, times: scope.times, timesReason: scope.timesReason,
            allegation: justification.allegation, grounds: justification.grounds,
            sealedInformant: justification.sealedInformant, necessity: justification.necessity,
            alternatives: justification.alternatives, proportionality: justification.proportionality,
            collateralIntrusion: justification.collateralIntrusion, confidentialRisk: justification.confidentialRisk,
            purpose: justification.purpose, dataProtection: justification.dataProtection,
            notice: justification.notice, controllerConsent: people.controllerConsent, authoriser: people.authoriser,
            countersigners: people.countersigners, investigator: people.investigator, recipients: people.recipients,
            covert: course.covert, notification: course.notification, durationReason: course.durationReason,
            reviewDates: course.reviewDates, signedAt: course.signedAt, retention: course.retention,
            personnelAdvice: course.personnelAdvice)
    }

    /// What single members cannot show.
    private func refuseContradictions(_ reader: inout JSONObjectReader) {
        if (covert == nil) == (mode == .covert) {
            reader.refuse("covert", "must be there when mode is covert, and only then")
        }
        if threshold != nil, !rules.contains(.excessive) {
            reader.refuse("excess_threshold_ref", "belongs to the rule excessive, which is not chosen")
        }
        if !reader.distinct(alternatives.map(\.measure), "alternatives_considered") { return }
        if alternatives.count < 2 || !alternatives.contains(where: { $0.measure == .blockTheSite }) {
            reader.refuse("alternatives_considered", "must hold two or more, block_the_site among them")
        }
    }
}

/// Rows 1 to 11: who, what and when.
private struct Scope {
    let id: AuthorisationID
    let schoolID: String
    let siteIDs: [String]
    let lineage: AuthorisationLineage
    let mode: MonitoringMode
    let subject: SubjectDeclaration
    let bindings: [DeclaredBinding]
    let catalogueDigest: ContentDigest
    let services: [AuthorisedService]
    let exclusions: Exclusions
    let rules: [AuthorisedRule]
    let threshold: ThresholdReference?
    let opensAt: Timestamp
    let closesAt: Timestamp
    let times: AuthorisedTimes
    let timesReason: String?

    init?(_ reader: inout JSONObjectReader) {
        let id = reader.authorisationID("id")
        let schoolID = reader.text("school_id", TextLimit.name)
        let siteIDs = reader.strings("site_ids")
        let lineage = AuthorisationLineage(&reader)
        let mode = reader.word("mode", MonitoringMode.self)
        let subject = reader.object("subject", SubjectDeclaration.init)
        let bindings = reader.entries("identity_bindings", DeclaredBinding.init)
        let catalogueDigest = reader.digest("catalogue_digest")
        let services = reader.entries("services", AuthorisedService.init)
        let exclusions = reader.object("exclusions", Exclusions.init)
        let rules = reader.words("rules", AuthorisedRule.self)
        let threshold = reader.optionalObject("excess_threshold_ref", ThresholdReference.init)
        let opensAt = reader.instant("opens_at")
        let closesAt = reader.instant("closes_at")
        let times = reader.word("times", AuthorisedTimes.self)
        let timesReason = reader.optionalText("times_reason")
        guard let id, let schoolID, let siteIDs, let lineage, let mode, let subject, let bindings, let catalogueDigest,
            let services, let exclusions, let rules, let opensAt, let closesAt, let times
        else { return nil }
        guard reader.atLeastOne(siteIDs, "site_ids"), reader.distinct(siteIDs, "site_ids"),
            reader.distinct(services.map(\.service), "services")
        else { return nil }
        (self.id, self.schoolID, self.siteIDs, self.lineage, self.mode) = (id, schoolID, siteIDs, lineage, mode)
        (self.subject, self.bindings, self.catalogueDigest) = (subject, bindings, catalogueDigest)
        (self.services, self.exclusions, self.rules, self.threshold) = (services, exclusions, rules, threshold)
        (self.opensAt, self.closesAt, self.times, self.timesReason) = (opensAt, closesAt, times, timesReason)
    }
}

/// Rows 12 to 21: why.
private struct Justification {
    let allegation: Allegation
    let grounds: [Ground]
    let sealedInformant: String?
    let necessity: String
    let alternatives: [ConsideredAlternative]
    let proportionality: Proportionality
    let collateralIntrusion: CollateralIntrusion
    let confidentialRisk: Bool
    let purpose: DeclaredPurpose
    let dataProtection: DataProtectionBasis
    let notice: NoticeEvidence

    init?(_ reader: inout JSONObjectReader) {
        let allegation = reader.object("allegation", Allegation.init)
        let grounds = reader.entries("grounds", Ground.init)
        let sealedInformant = reader.optionalText("sealed_informant", 1...8192)
        let necessity = reader.text("necessity")
        let alternatives = reader.entries("alternatives_considered", ConsideredAlternative.init)
        let proportionality = reader.object("proportionality", Proportionality.init)
        let intrusion = reader.object("collateral_intrusion", CollateralIntrusion.init)
        let risk = reader.bool("confidential_risk")
        let purpose = reader.object("consequence_and_use", DeclaredPurpose.init)
        let dataProtection = reader.object("data_protection", DataProtectionBasis.init)
        let notice = reader.object("notice_evidence", NoticeEvidence.init)
        guard let allegation, let grounds, let necessity, let alternatives, let proportionality, let intrusion,
            let risk, let purpose, let dataProtection, let notice
        else { return nil }
        (self.allegation, self.grounds, self.sealedInformant) = (allegation, grounds, sealedInformant)
        (self.necessity, self.alternatives, self.proportionality) = (necessity, alternatives, proportionality)
        (self.collateralIntrusion, self.confidentialRisk, self.purpose) = (intrusion, risk, purpose)
        (self.dataProtection, self.notice) = (dataProtection, notice)
    }
}

/// Rows 22 to 25: by whom and for whom.
private struct People {
    let controllerConsent: ControllerConsent
    let authoriser: NamedSigner
    let countersigners: [NamedSigner]
    let investigator: Investigator
    let recipients: [Recipient]

    init?(_ reader: inout JSONObjectReader) {
        let consent = reader.object("system_controller_consent", ControllerConsent.init)
        let authoriser = reader.object("authoriser", NamedSigner.init)
        let countersigners = reader.objects("countersigners", NamedSigner.init)
        let investigator = reader.object("investigator", Investigator.init)
        let recipients = reader.entries("recipients", Recipient.init)
        guard let consent, let authoriser, let countersigners, let investigator, let recipients else { return nil }
        let keys = ([authoriser] + countersigners).map(\.keyFingerprint)
        guard reader.distinct(keys, "countersigners"), reader.distinct(recipients.map(\.sealingKey), "recipients")
        else { return nil }
        (controllerConsent, self.authoriser, self.countersigners) = (consent, authoriser, countersigners)
        (self.investigator, self.recipients) = (investigator, recipients)
    }
}

/// Rows 26 to 35: how it goes on and ends.
private struct Course {
    let covert: CovertConditions?
    let notification: NotificationPlan
    let durationReason: String?
    let reviewDates: [CivilDate]
    let signedAt: Timestamp
    let retention: RetentionPlan
    let personnelAdvice: PersonnelAdvice?

    init?(_ reader: inout JSONObjectReader) {
        let covert = reader.optionalObject("covert", CovertConditions.init)
        let notification = reader.object("subject_notification_plan", NotificationPlan.init)
        let durationReason = reader.optionalText("duration_reason")
        let reviewDates = reader.dates("review_dates")
        let signedAt = reader.instant("signed_at")
        let retention = reader.object("retention_plan", RetentionPlan.init)
        let advice = reader.optionalObject("personnel_advice", PersonnelAdvice.init)
        guard let notification, let reviewDates, let signedAt, let retention else { return nil }
        (self.covert, self.notification, self.durationReason) = (covert, notification, durationReason)
        (self.reviewDates, self.signedAt, self.retention) = (reviewDates, signedAt, retention)
        personnelAdvice = advice
    }
}
