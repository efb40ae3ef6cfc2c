import Custody
import FlowModel
import Monitoring

/// The document itself, row by row.
extension AuthorisationFixture {
    static func baseline() throws -> MonitoringAuthorisation {
        MonitoringAuthorisation(
            id: try identifier(7), schoolID: "littletown", siteIDs: ["main"], lineage: .new, mode: .overt,
            subject: SubjectDeclaration(
                staffNumber: try staffNumber("T-014"), name: "Alex Archer", role: .teacher, employer: .school),
            bindings: [try binding("a.archer")], catalogueDigest: catalogue,
            services: [
                AuthorisedService(service: try service("facebook")),
                AuthorisedService(service: try service("instagram")),
            ],
            exclusions: .none(because: "the school has no social-media accounts that this person uses"),
            rules: [.lessonUse], threshold: nil, opensAt: try instant("2026-04-27T05:00:00Z"),
            closesAt: try instant("2026-05-08T22:59:59Z"), times: .lessons, timesReason: nil,
            allegation: Allegation(
                clause: .lessonTime,
                text: "It is alleged that social-media accounts are used while pupils of year 4 are being taught."),
            grounds: [
                Ground(
                    date: try date("2026-04-20"), source: .complaint,
                    fact: "A parent helper says that a feed was open on the desk during maths.")
            ],
            sealedInformant: nil, necessity: "Whether it happens in lessons at all is not known from any record.",
            alternatives: [
                ConsideredAlternative(measure: .speakToThePerson, whyNotEnough: "Done on 21 April; it was denied."),
                ConsideredAlternative(measure: .blockTheSite, whyNotEnough: "The school's own page is on that site."),
            ],
            proportionality: Proportionality(
                seriousness: "Pupils were left without supervision.", worstLikelySanction: .writtenWarning),
            collateralIntrusion: CollateralIntrusion(
                risk: "A pupil may use the log-in.", mitigation: "Only the person's own log-in is bound."),
            confidentialRisk: false,
            purpose: DeclaredPurpose(consequence: "The records go to the investigator and to nobody else."),
            dataProtection: try dataProtection(), notice: try notice(),
            controllerConsent: ControllerConsent(
                name: "Toni Trust", role: "trustee for the network", date: try date("2026-04-22")),
            authoriser: try named("Pat Poole", principal, .principal, staffNumber: "P-001"), countersigners: [],
            investigator: Investigator(
                name: "Ina Deputy", staffNumber: try staffNumber("L-001"), keyFingerprint: try investigator.fingerprint),
            recipients: [
                Recipient(name: "Ina Deputy", role: .investigator, sealingKey: try sealingKey(1)),
                Recipient(name: "Cat Chair", role: .recovery, sealingKey: try sealingKey(2)),
            ],
            covert: nil, notification: NotificationPlan(toldOn: try date("2026-04-24"), toldBy: "Pat Poole"),
            durationReason: nil, reviewDates: [try date("2026-05-01")],
            signedAt: try instant("2026-04-24T09:00:00Z"),
            retention: RetentionPlan(evidenceDays: 30, reportDays: 180, registerYears: 6), personnelAdvice: nil)
    }

    package static func binding(
        _ value: String, _ kind: IdentityKind = .proxyUser, shared: Bool = false
    ) throws -> DeclaredBinding {
        DeclaredBinding(
            kind: kind, value: value, source: "directory", verifiedBy: "Max Moss",
            verifiedAt: try instant("2026-04-23T08:00:00Z"), shared: shared)
    }

    package static func named(
        _ name: String, _ signer: TestSigner, _ role: SignerRole, staffNumber number: String? = nil
    ) throws -> NamedSigner {
        NamedSigner(
            name: name, role: role, keyFingerprint: try signer.fingerprint,
            staffNumber: try number.map { try staffNumber($0) })
    }

    private static func dataProtection() throws -> DataProtectionBasis {
        DataProtectionBasis(
            lawfulBasis: .publicTask, specialCategoryCondition: "Article 9(2)(b) with Schedule 1 paragraph 1",
            impactAssessment: ImpactAssessment(reference: "DPIA-12", version: "2", date: try date("2026-01-15")),
            advice: OfficerAdvice(text: "Keep the window short and tell the person first.", followed: true))
    }

    private static func notice() throws -> NoticeEvidence {
        NoticeEvidence(
            policyDigest: ContentDigest(of: Array("the policy".utf8)), staffNotifiedOn: try date("2025-09-01"),
            acknowledgedOn: try date("2025-09-03"), otherProof: nil, systemNoticeOn: try date("2025-09-01"))
    }
}
