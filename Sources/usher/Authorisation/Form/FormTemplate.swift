import Custody
import FlowModel
import Monitoring

/// An authorisation in which everything can be read and nothing is meant. Answers are laid over it, so that the rules can
/// judge a form that is half filled in; what they say about a member that is not yet answered is of no interest.
enum FormTemplate {
    /// The members that are not asked for, with their final values.
    static func fixed(id: AuthorisationID, now: Timestamp) -> JSONValue {
        [
            "schema_version": .integer(MonitoringAuthorisation.schemaVersion), "id": .string(id.text), "kind": "new",
            "ordinal": 1, "mode": "overt", "countersigners": [], "signed_at": .string(RFC3339.text(now)),
        ]
    }

    /// `answers` over `base`, member by member; lists are replaced whole, and so are exclusions, which say one thing or
    /// another but never both.
    static func overlay(_ answers: JSONValue, on base: JSONValue) -> JSONValue {
        guard let members = answers.members, let under = base.members else { return answers }
        let kept = under.filter { answers[$0.name] == nil }
        let laid = members.map { member in
            let old = member.name == "exclusions" ? nil : base[member.name]
            return JSONMember(member.name, old.map { overlay(member.value, on: $0) } ?? member.value)
        }
        return .object(kept + laid)
    }

    private static let text = "not yet answered in this form"
    private static let date = "2000-01-01"
    private static let key = "SHA256:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
    /// Of the base point of X25519: readable, and nobody's.
    private static let sealingKey = SealingKey(bytes: [9] + [UInt8](repeating: 0, count: 31))?.text ?? ""
    private static let digest = JSONValue.string(String(repeating: "0", count: 64))

    static let placeholders: JSONValue = .object(
        (scope.members ?? []) + (reasons.members ?? []) + (people.members ?? []) + (course.members ?? []))

    private static let scope: JSONValue = [
        "school_id": "unanswered", "site_ids": ["unanswered"],
        "subject": ["staff_number": "X", "name": "X", "role": "teacher", "employer": "school"],
        "identity_bindings": [
            [
                "type": "proxy_user", "value": "not.answered", "source": "X", "verified_by": "X",
                "verified_at": "2000-01-01T00:00:00Z",
            ]
        ],
        "catalogue_digest": digest, "services": [["service": "unanswered"]],
        "exclusions": ["none_because": .string(text)], "rules": ["lesson_use"],
        "opens_at": "2000-01-01T00:00:00Z", "closes_at": "2000-01-02T00:00:00Z", "times": "lessons",
    ]

    private static let reasons: JSONValue = [
        "allegation": ["clause": "5.5", "text": .string(text + ", which must have fifty characters")],
        "grounds": [["date": .string(date), "source": "other", "fact": .string(text)]], "necessity": .string(text),
        "alternatives_considered": [
            ["measure": "block_the_site", "why_not_enough": .string(text)],
            ["measure": "other", "why_not_enough": .string(text)],
        ],
        "proportionality": ["seriousness": .string(text), "worst_likely_sanction": "written_warning"],
        "collateral_intrusion": ["risk": .string(text), "mitigation": .string(text)], "confidential_risk": false,
        "consequence_and_use": ["purpose": "f", "consequence": .string(text), "used_only_for_this": true],
        "data_protection": [
            "lawful_basis": "public_task", "special_category_condition": .string(text),
            "dpia_ref": ["reference": "X", "version": "X", "date": .string(date)],
            "dpo_advice": ["text": .string(text), "followed": true],
        ],
        "notice_evidence": [
            "policy_digest": digest, "staff_notified_on": .string(date), "system_notice_on": .string(date),
        ],
    ]

    private static let people: JSONValue = [
        "system_controller_consent": ["name": "X", "role": "X", "date": .string(date)],
        "authoriser": ["name": "X", "role": "principal", "key": .string(key), "conflict": false],
        "investigator": ["name": "X", "key": .string(key)],
        "recipients": [
            [
                "name": "X", "role": "recovery",
                "sealing_key": .string(sealingKey),
            ]
        ],
    ]

    private static let course: JSONValue = [
        "subject_notification_plan": ["told_on": .string(date), "told_by": "X"], "review_dates": [.string(date)],
        "retention_plan": ["evidence_days": 30, "report_days": 180, "register_years": 3],
    ]
}
