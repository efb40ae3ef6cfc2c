import Custody
import FlowModel
import Monitoring
import TestSupport

/// Refusals 14 and 16, rows 4, 5, 13, 20, 22, 26, 34 and 35: what must have been done before.
extension Mutation {
    static let preparation: [Mutation] = [
        Mutation(.clockNotTrusted, "a clock that may be wrong") { $0.facts.clockIsTrusted = false },
        Mutation(.emptyText, "grounds that say nothing") {
            $0.document.grounds = [try ground("2026-04-20", "As discussed, see file.")]
        },
        Mutation(.emptyText, "a necessity of one repeated character") { $0.document.necessity = "xxxxxxxxxxxxxxx" },
        Mutation(.emptyText, "an alternative that was not thought about") {
            $0.document.alternatives[1] = ConsideredAlternative(measure: .blockTheSite, whyNotEnough: "Not applicable")
        },
        Mutation(.emptyText, "a shared log-in without mitigation") {
            $0.document.bindings.append(try AuthorisationFixture.binding("b.brook", shared: true))
            $0.document.collateralIntrusion = CollateralIntrusion(
                risk: "A colleague uses it.", mitigation: "n/a n/a n/a")
        },
        Mutation(.emptyText, "a confidential risk without the officer's advice") {
            $0.document.confidentialRisk = true
            try countersign(&$0)
            try advise("None to be confirmed", &$0)
        },
        Mutation(.emptyText, "a covert window without a reason") {
            try $0.makeCovert()
            $0.document.covert = CovertConditions(
                reason: "See above, as before", suspicion: .grossMisconduct, noPrivateAreas: true, noPersonalMail: true)
        },
        Mutation(.agencyNotInformed, "agency staff whose agency knows nothing") { try employByAgency(false, &$0) },
        Mutation(.verifiedLater, "a log-in checked after the signing") {
            $0.document.bindings = [
                DeclaredBinding(
                    kind: .proxyUser, value: "a.archer", source: "directory", verifiedBy: "Max Moss",
                    verifiedAt: $0.document.signedAt.adding(milliseconds: 1))
            ]
        },
        Mutation(.laterGround, "a fact of the day after the signing") {
            $0.document.grounds = [try ground("2026-04-25", "A feed was open on the desk during maths.")]
        },
        Mutation(.laterConsent, "a consent of the day after the signing") {
            $0.document.controllerConsent = ControllerConsent(
                name: "Toni Trust", role: "trustee", date: try AuthorisationFixture.date("2026-04-25"))
        },
        Mutation(.assessmentAge, "an assessment of more than twelve months") { try assess("2025-04-23", &$0) },
        Mutation(.assessmentAge, "an assessment of tomorrow") { try assess("2026-04-25", &$0) },
        Mutation(.crimeReason, "a suspected crime that nobody was told of") { try $0.makeCovert(suspicion: .crime) },
        Mutation(.keptTooLong, "evidence longer than the longest outcome") {
            $0.document.retention = RetentionPlan(evidenceDays: 731, reportDays: 180, registerYears: 6)
        },
        Mutation(.adviceNeeded, "the adviser as subject, without outside advice") {
            try authoriseAboutTheOfficer(&$0)
            $0.document.personnelAdvice = nil
        },
    ]

    static func ground(_ date: String, _ fact: String) throws -> Ground {
        Ground(date: try AuthorisationFixture.date(date), source: .complaint, fact: fact)
    }

    static func assess(_ date: String, _ fixture: inout AuthorisationFixture) throws {
        let basis = fixture.document.dataProtection
        fixture.document.dataProtection = DataProtectionBasis(
            lawfulBasis: basis.lawfulBasis, specialCategoryCondition: basis.specialCategoryCondition,
            impactAssessment: ImpactAssessment(
                reference: "DPIA-12", version: "2", date: try AuthorisationFixture.date(date)), advice: basis.advice)
    }

    static func advise(_ text: String, followed: Bool = true, _ fixture: inout AuthorisationFixture) throws {
        let basis = fixture.document.dataProtection
        fixture.document.dataProtection = DataProtectionBasis(
            lawfulBasis: basis.lawfulBasis, specialCategoryCondition: basis.specialCategoryCondition,
            impactAssessment: basis.impactAssessment,
            advice: OfficerAdvice(
                text: text, followed: followed, whyNot: followed ? nil : "The pupils' supervision weighs more."))
    }

    static func employByAgency(_ informed: Bool, _ fixture: inout AuthorisationFixture) throws {
        let subject = fixture.document.subject
        fixture.document.subject = SubjectDeclaration(
            staffNumber: subject.staffNumber, name: subject.name, role: subject.role, employer: .agency,
            agencyInformed: informed)
    }

    /// The Chair authorises, after outside advice.
    static func authoriseAboutTheOfficer(_ fixture: inout AuthorisationFixture) throws {
        fixture.document.subject = try subject("O-003", "Dee Officer", .dpo)
        fixture.document.bindings = [try AuthorisationFixture.binding("d.officer")]
        fixture.document.authoriser = try AuthorisationFixture.named("Cat Chair", AuthorisationFixture.chair, .chair)
        fixture.document.personnelAdvice = PersonnelAdvice(
            name: "Hal Hart", date: try AuthorisationFixture.date("2026-04-22"))
        fixture.document.recipients[1] = Recipient(
            name: "Rae Recovery", role: .recovery, sealingKey: try AuthorisationFixture.sealingKey(2))
        fixture.signer = AuthorisationFixture.chair
    }
}
