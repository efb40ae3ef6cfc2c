import FlowModel

/// Rows 4, 5, 13, 20, 22, 26, 34 and 35: what must have been done before somebody signs.
extension AuthorisationRules {
    static func preparation(_ document: MonitoringAuthorisation, _ facts: AuthorisationFacts) -> [Refusal] {
        employment(document) + earlier(document) + assessment(document) + retention(document, facts)
    }

    /// Rows 4, 26 and 35: who must have been asked or told.
    private static func employment(_ document: MonitoringAuthorisation) -> [Refusal] {
        var refusals: [Refusal] = []
        if document.subject.agencyInformed == false {
            refusals.append(Refusal(.agencyNotInformed, at: "subject.agency_informed"))
        }
        if SigningTable.needsOutsideAdvice(document.subject.role), document.personnelAdvice == nil {
            refusals.append(Refusal(.adviceNeeded, at: "personnel_advice"))
        }
        if document.covert?.suspicion == .crime, document.allegation.suspectedCrimeReason == nil {
            refusals.append(Refusal(.crimeReason, at: "allegation.suspected_crime_reason"))
        }
        return refusals
    }

    /// Rows 5, 13 and 22: nobody can rest a signature on what came after it.
    private static func earlier(_ document: MonitoringAuthorisation) -> [Refusal] {
        let signing = CivilTime.local(document.signedAt).date
        var refusals: [Refusal] = []
        for (index, binding) in document.bindings.enumerated() where binding.verifiedAt > document.signedAt {
            refusals.append(Refusal(.verifiedLater, at: "identity_bindings[\(index)].verified_at"))
        }
        for (index, ground) in document.grounds.enumerated() where ground.date > signing {
            refusals.append(Refusal(.laterGround, at: "grounds[\(index)].date"))
        }
        if document.controllerConsent.date > signing {
            refusals.append(Refusal(.laterConsent, at: "system_controller_consent.date"))
        }
        return refusals
    }

    /// Row 20: twelve months, both ends included.
    private static func assessment(_ document: MonitoringAuthorisation) -> [Refusal] {
        let signing = CivilTime.local(document.signedAt).date
        let oldest =
            CivilDate(year: signing.year - 1, month: signing.month, day: signing.day) ?? signing.adding(days: -366)
        let date = document.dataProtection.impactAssessment.date
        return (oldest...signing).contains(date)
            ? [] : [Refusal(.assessmentAge, at: "data_protection.dpia_ref.date")]
    }

    /// Row 34: not beyond what the governors adopted.
    private static func retention(_ document: MonitoringAuthorisation, _ facts: AuthorisationFacts) -> [Refusal] {
        let (plan, limits) = (document.retention, facts.retentionLimits)
        let kept = [
            ("evidence_days", plan.evidenceDays, limits.longestEvidenceDays),
            ("report_days", plan.reportDays, limits.reportDays),
            ("register_years", plan.registerYears, limits.registerYears),
        ]
        return kept.filter { $0.1 > $0.2 }.map { name, _, most in
            Refusal(.keptTooLong, at: "retention_plan.\(name)", "at most \(most)")
        }
    }
}
