import Custody
import FlowModel
import Monitoring

/// An authorisation as the form that a Principal reads before signing: every field of the document, in plain English, in
/// lines of at most 96 columns.
struct AuthorisationText {
    private let authorisation: MonitoringAuthorisation
    private var form = FormLines()

    init(_ authorisation: MonitoringAuthorisation) {
        self.authorisation = authorisation
    }

    /// - Parameter digest: of the exact bytes, which is what the signature covers.
    func lines(digest: ContentDigest) -> [String] {
        var text = self
        text.form.title("AUTHORISATION TO MONITOR ONE EMPLOYEE'S USE OF SOCIAL MEDIA")
        text.form.paragraph(
            "Made under section 11.1 of the school's social-media policy and data-protection law. "
                + "Not an authorisation under RIPA 2000.")
        text.addSubject()
        text.addScope()
        text.addFairness()
        text.addNotice()
        text.addPeople()
        text.addCourse()
        text.form.title("SIGNATURE")
        text.form.field("Document", authorisation.id.text)
        text.form.field("SHA-256 of its bytes", digest.hex)
        text.form.field("Written", Self.local(authorisation.signedAt))
        text.form.paragraph(
            "Signing starts the monitoring described above, and nothing else. It can be cancelled at any time.")
        return text.form.lines
    }

    private mutating func addSubject() {
        let subject = authorisation.subject
        form.title("WHOM AND WHY")
        form.field("School, sites", "\(authorisation.schoolID): \(authorisation.siteIDs.joined(separator: ", "))")
        form.field("Kind", "\(authorisation.lineage.kind.rawValue), number \(authorisation.lineage.ordinal)")
        if let predecessor = authorisation.lineage.predecessor {
            form.field("Follows", "\(predecessor.id) (\(predecessor.digest)): \(predecessor.reason)")
        }
        form.field("Person", "\(subject.name), staff number \(subject.staffNumber)")
        form.field("Employed as", "\(subject.role.rawValue), by the \(subject.employer.rawValue)")
        if let informed = subject.agencyInformed { form.field("Agency informed", Self.yesNo(informed)) }
        form.field("Clause", "\(authorisation.allegation.clause.rawValue) of the policy")
        form.field("Allegation", authorisation.allegation.text)
        if let crime = authorisation.allegation.suspectedCrimeReason { form.field("Suspected crime", crime) }
        for ground in authorisation.grounds {
            form.field("Ground", "\(ground.date), \(Self.plain(ground.source.rawValue)): \(ground.fact)")
        }
        if authorisation.sealedInformant != nil { form.field("Informant", "named in a sealed field") }
        form.field("Representative, health, dispute", Self.yesNo(authorisation.confidentialRisk))
    }

    private mutating func addScope() {
        form.title("WHAT MAY BE LOOKED AT")
        form.field("Opens", Self.local(authorisation.opensAt))
        form.field("Closes", Self.local(authorisation.closesAt))
        if let reason = authorisation.durationReason { form.field("Why so long", reason) }
        form.field("Times", Self.plain(authorisation.times.rawValue))
        if let reason = authorisation.timesReason { form.field("Why these times", reason) }
        for binding in authorisation.bindings {
            let shared = binding.shared ? ", shared with others" : ""
            form.field(
                "Identity",
                "\(Self.plain(binding.kind.rawValue)) \(binding.value)\(shared); from \(binding.source), checked by "
                    + "\(binding.verifiedBy) on \(Self.local(binding.verifiedAt))")
        }
        for service in authorisation.services {
            let counted = service.countsInLessons ? "; counts in lessons" : ""
            form.field("Service", service.service.text + counted + (service.reason.map { ": \($0)" } ?? ""))
        }
        form.field("Catalogue", authorisation.catalogueDigest.hex)
        switch authorisation.exclusions {
        case .none(let reason): form.field("Left out", "nothing, because \(reason)")
        case .items(let items):
            for item in items {
                form.field("Left out", "\(Self.plain(item.kind.rawValue)) \(item.value): \(item.reason)")
            }
        }
        form.field("May be found", authorisation.rules.map { Self.plain($0.rawValue) }.joined(separator: ", "))
        guard let threshold = authorisation.threshold else { return }
        form.field(
            "Threshold",
            "\(threshold.minutesPerDay) minutes a day, \(threshold.minutesPerTenDays) in ten school days; adopted "
                + "\(threshold.adoptedOn) (\(threshold.minuteReference)), staff told \(threshold.notifiedOn)")
    }

    private mutating func addFairness() {
        form.title("WHY IT IS NECESSARY AND FAIR")
        form.field("Necessity", authorisation.necessity)
        for alternative in authorisation.alternatives {
            form.field("Milder measure", "\(Self.plain(alternative.measure.rawValue)): \(alternative.whyNotEnough)")
        }
        form.field("Seriousness", authorisation.proportionality.seriousness)
        form.field("Worst likely outcome", Self.plain(authorisation.proportionality.worstLikelySanction.rawValue))
        form.field("Others affected", authorisation.collateralIntrusion.risk)
        form.field("Against that", authorisation.collateralIntrusion.mitigation)
        form.field("Purpose", "SI 2018/356 reg 3(2)(\(authorisation.purpose.code.rawValue))")
        form.field("Used for", authorisation.purpose.consequence + " And for nothing else.")
        let data = authorisation.dataProtection
        form.field("Lawful basis", Self.plain(data.lawfulBasis.rawValue))
        form.field("Special categories", data.specialCategoryCondition)
        let assessment = data.impactAssessment
        form.field("Impact assessment", "\(assessment.reference), version \(assessment.version), \(assessment.date)")
        form.field("DPO's advice", data.advice.text)
        form.field("Advice followed", data.advice.whyNot.map { "no: \($0)" } ?? Self.yesNo(data.advice.followed))
    }

    private mutating func addNotice() {
        let notice = authorisation.notice
        form.title("NOTICE THAT THIS CAN HAPPEN")
        form.field("Policy", "SHA-256 \(notice.policyDigest)")
        form.field("Staff told", notice.staffNotifiedOn.description)
        form.field("Acknowledged", notice.acknowledgedOn?.description ?? "not by this person")
        if let proof = notice.otherProof {
            form.field("Other proof", "\(Self.plain(proof.kind.rawValue)) of \(proof.date), \(proof.reference)")
        }
        form.field("Log-on notice", "since \(notice.systemNoticeOn)")
    }

    private mutating func addPeople() {
        form.title("PEOPLE")
        let consent = authorisation.controllerConsent
        form.field("Network controller", "\(consent.name), \(consent.role), consented \(consent.date)")
        for signer in authorisation.signers {
            let conflict = signer.hasConflict ? "declares a conflict" : "declares no conflict"
            form.field("Signer", "\(signer.name), \(signer.role.rawValue), \(signer.keyFingerprint); \(conflict)")
        }
        form.field("Investigator", "\(authorisation.investigator.name), \(authorisation.investigator.keyFingerprint)")
        for recipient in authorisation.recipients {
            form.field(
                "Can open evidence", "\(recipient.name), \(recipient.role.rawValue)\n\(recipient.sealingKey.text)")
        }
    }

    private mutating func addCourse() {
        form.title("HOW IT GOES ON AND ENDS")
        form.field("Mode", authorisation.mode.rawValue)
        if let covert = authorisation.covert {
            form.field("Covert because", "\(Self.plain(covert.suspicion.rawValue)): \(covert.reason)")
        }
        let plan = authorisation.notification
        form.field("Person told", "\(plan.toldOn), by \(plan.toldBy)")
        if let reason = plan.deferralReason { form.field("Why later", reason) }
        form.field("Reviews", authorisation.reviewDates.map(\.description).joined(separator: ", "))
        let retention = authorisation.retention
        form.field(
            "Kept",
            "evidence \(retention.evidenceDays) days, report \(retention.reportDays) days, register line "
                + "\(retention.registerYears) years")
        if let advice = authorisation.personnelAdvice {
            form.field("HR advice", "\(advice.name), \(advice.date)")
        }
    }

    private static func yesNo(_ answer: Bool) -> String { answer ? "yes" : "no" }

    /// `blocked_site` as `blocked site`.
    private static func plain(_ word: String) -> String {
        String(word.map { $0 == "_" ? " " : $0 })
    }

    /// Local time, with UTC beside it.
    private static func local(_ instant: Timestamp) -> String {
        let moment = CivilTime.local(instant)
        return "\(moment.date) \(moment.clock) \(moment.zone) (\(RFC3339.text(instant)))"
    }
}
