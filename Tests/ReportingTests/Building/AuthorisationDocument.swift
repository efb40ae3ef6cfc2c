import Custody
import Monitoring
import Testing

/// A signed document's content as the builder needs it; everything in it is invented.
enum AuthorisationDocument {
    static func value() throws -> MonitoringAuthorisation {
        try MonitoringAuthorisation(reading: JSONParser.parse(Array(text(try sealingKey(1), try sealingKey(2)).utf8)))
    }

    /// A key that nobody holds the other half of.
    private static func sealingKey(_ byte: UInt8) throws -> String {
        try #require(SealingKey(bytes: Array(repeating: byte, count: SealingKey.byteCount))).text
    }

    private static let digest = String(repeating: "ab", count: 32)
    private static let key = "SHA256:Zb1S6o0t5cYgq1pM0vT0mJgq3f2nqv5YkR8h1w9dXlE"

    private static func text(_ investigator: String, _ recovery: String) -> String {
        """
        {"schema_version":1,"id":"ua-aaaaaaaaaaaaaaaaaaaaaaaaaa","school_id":"meadowbank","site_ids":["main"],
        "kind":"new","ordinal":1,"mode":"overt",
        "subject":{"staff_number":"T-014","name":"A. Archer","role":"teacher","employer":"school"},
        "identity_bindings":[{"type":"proxy_user","value":"a.archer","source":"directory","verified_by":"B. Manager",
        "verified_at":"2026-04-24T09:00:00Z"}],
        "catalogue_digest":"\(digest)",
        "services":[{"service":"facebook"},{"service":"youtube","reason":"named in the report","counts_in_lessons":false}],
        "exclusions":{"none_because":"the school has no account of its own"},"rules":["lesson_use"],
        "opens_at":"2026-04-28T05:00:00Z","closes_at":"2026-05-01T21:00:00Z","times":"on_site",
        "times_reason":"so that breaks are not mistaken for lessons",
        "allegation":{"clause":"5.5","text":"Repeated use of social media on the classroom computer while teaching."},
        "grounds":[{"date":"2026-04-20","source":"complaint","fact":"A helper saw a page on the classroom computer."}],
        "necessity":"Whether the reports are borne out, and how often.",
        "alternatives_considered":[{"measure":"speak_to_the_person","why_not_enough":"Done on 21 April and repeated."},
        {"measure":"block_the_site","why_not_enough":"The office needs the sites."}],
        "proportionality":{"seriousness":"Teaching time is lost.","worst_likely_sanction":"written_warning"},
        "collateral_intrusion":{"risk":"Pupils use the board.","mitigation":"Only the log-in is looked at."},
        "confidential_risk":false,
        "consequence_and_use":{"purpose":"f","consequence":"A conversation about lessons.","used_only_for_this":true},
        "data_protection":{"lawful_basis":"public_task","special_category_condition":"Schedule 1 paragraph 1",
        "dpia_ref":{"reference":"DPIA-7","version":"2","date":"2026-01-10"},
        "dpo_advice":{"text":"Keep it short.","followed":true}},
        "notice_evidence":{"policy_digest":"\(digest)","staff_notified_on":"2025-09-01","acknowledged_on":"2025-09-03",
        "system_notice_on":"2025-09-01"},
        "system_controller_consent":{"name":"C. Head","role":"Principal","date":"2026-04-20"},
        "authoriser":{"name":"C. Head","role":"principal","key":"\(key)","conflict":false},"countersigners":[],
        "investigator":{"name":"J. Okafor","key":"\(key)"},
        "recipients":[{"name":"J. Okafor","role":"investigator","sealing_key":"\(investigator)"},
        {"name":"M. Lindqvist","role":"recovery","sealing_key":"\(recovery)"}],
        "subject_notification_plan":{"told_on":"2026-04-27","told_by":"C. Head"},"review_dates":["2026-04-30"],
        "signed_at":"2026-04-27T15:00:00Z",
        "retention_plan":{"evidence_days":30,"report_days":30,"register_years":3}}
        """
    }
}
