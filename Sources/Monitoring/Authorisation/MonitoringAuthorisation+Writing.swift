import Custody

/// To JSON, so that a draft can be written and signed. Reading what is written here gives the same value.
extension MonitoringAuthorisation {
    package func encode() -> JSONValue {
        JSONObjectBuilder.object {
            $0.add("schema_version", .integer(Self.schemaVersion))
            addScope(to: &$0)
            addJustification(to: &$0)
            addPeople(to: &$0)
            addCourse(to: &$0)
        }
    }

    private func addScope(to object: inout JSONObjectBuilder) {
        object.add("id", id.text)
        object.add("school_id", schoolID)
        object.add("site_ids", texts: siteIDs)
        object.add("kind", lineage.kind)
        object.add("predecessor", lineage.predecessor?.json)
        object.add("ordinal", lineage.ordinal)
        object.add("mode", mode)
        object.add("subject", subject.json)
        object.add("identity_bindings", .array(bindings.map(\.json)))
        object.add("catalogue_digest", catalogueDigest.hex)
        object.add("services", .array(services.map(\.json)))
        object.add("exclusions", exclusions.json)
        object.add("rules", texts: rules.map(\.rawValue))
        object.add("excess_threshold_ref", threshold?.json)
        object.add("opens_at", opensAt)
        object.add("closes_at", closesAt)
        object.add("times", times)
        object.add("times_reason", timesReason)
    }

    private func addJustification(to object: inout JSONObjectBuilder) {
        object.add("allegation", allegation.json)
        object.add("grounds", .array(grounds.map(\.json)))
        object.add("sealed_informant", sealedInformant)
        object.add("necessity", necessity)
        object.add("alternatives_considered", .array(alternatives.map(\.json)))
        object.add("proportionality", proportionality.json)
        object.add("collateral_intrusion", collateralIntrusion.json)
        object.add("confidential_risk", confidentialRisk)
        object.add("consequence_and_use", purpose.json)
        object.add("data_protection", dataProtection.json)
        object.add("notice_evidence", notice.json)
    }

    private func addPeople(to object: inout JSONObjectBuilder) {
        object.add("system_controller_consent", controllerConsent.json)
        object.add("authoriser", authoriser.json)
        object.add("countersigners", .array(countersigners.map(\.json)))
        object.add("investigator", investigator.json)
        object.add("recipients", .array(recipients.map(\.json)))
    }

    private func addCourse(to object: inout JSONObjectBuilder) {
        object.add("covert", covert?.json)
        object.add("subject_notification_plan", notification.json)
        object.add("duration_reason", durationReason)
        object.add("review_dates", texts: reviewDates.map(\.description))
        object.add("signed_at", signedAt)
        object.add("retention_plan", retention.json)
        object.add("personnel_advice", personnelAdvice?.json)
    }
}
