import Custody

/// Row 21: that the person knew before that use may be monitored (SI 2018/356 regulation 4(1)(c); Barbulescu factor i).
package struct NoticeEvidence: Hashable, Sendable {
    /// Of the policy's text as it was given out.
    package let policyDigest: ContentDigest
    package let staffNotifiedOn: CivilDate
    /// When this person acknowledged the policy.
    package let acknowledgedOn: CivilDate?
    /// Another proof that this person was told, where there is no acknowledgement.
    package let otherProof: NoticeProof?
    /// Since when the log-in page or the acceptable-use policy says that use is monitored.
    package let systemNoticeOn: CivilDate

    package init(
        policyDigest: ContentDigest, staffNotifiedOn: CivilDate, acknowledgedOn: CivilDate?, otherProof: NoticeProof?,
        systemNoticeOn: CivilDate
    ) {
        self.policyDigest = policyDigest
        self.staffNotifiedOn = staffNotifiedOn
        self.acknowledgedOn = acknowledgedOn
        self.otherProof = otherProof
        self.systemNoticeOn = systemNoticeOn
    }

    init?(_ reader: inout JSONObjectReader) {
        let policyDigest = reader.digest("policy_digest")
        let staffNotifiedOn = reader.date("staff_notified_on")
        let acknowledgedOn = reader.optionalDate("acknowledged_on")
        let otherProof = reader.optionalObject("other_proof", NoticeProof.init)
        let systemNoticeOn = reader.date("system_notice_on")
        guard let policyDigest, let staffNotifiedOn, let systemNoticeOn else { return nil }
        self.init(
            policyDigest: policyDigest, staffNotifiedOn: staffNotifiedOn, acknowledgedOn: acknowledgedOn,
            otherProof: otherProof, systemNoticeOn: systemNoticeOn)
    }

    var json: JSONValue {
        JSONObjectBuilder.object {
            $0.add("policy_digest", policyDigest.hex)
            $0.add("staff_notified_on", staffNotifiedOn)
            $0.add("acknowledged_on", acknowledgedOn)
            $0.add("other_proof", otherProof?.json)
            $0.add("system_notice_on", systemNoticeOn)
        }
    }
}

/// A proof of notice other than the person's own acknowledgement.
package struct NoticeProof: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        case inductionRecord = "induction_record"
        case deliveredEmail = "delivered_email"
    }

    package let kind: Kind
    package let date: CivilDate
    package let reference: String

    package init(kind: Kind, date: CivilDate, reference: String) {
        self.kind = kind
        self.date = date
        self.reference = reference
    }

    init?(_ reader: inout JSONObjectReader) {
        let kind = reader.word("kind", Kind.self)
        let date = reader.date("date")
        let reference = reader.text("reference", TextLimit.name)
        guard let kind, let date, let reference else { return nil }
        self.init(kind: kind, date: date, reference: reference)
    }

    var json: JSONValue {
        JSONObjectBuilder.object {
            $0.add("kind", kind)
            $0.add("date", date)
            $0.add("reference", reference)
        }
    }
}
