import Custody
import FlowModel
import Monitoring

/// What the document's own limits and the school's rules say about the answers so far: the same `AuthorisationRules` that
/// judge the signed document when it is handed in.
struct FormChecks {
    let context: FormContext
    let fixed: JSONValue

    init(context: FormContext, id: AuthorisationID) {
        self.context = context
        fixed = FormTemplate.fixed(id: id, now: context.now)
    }

    /// The answers with what is not asked for: what will be signed.
    func document(_ draft: DraftDocument) -> JSONValue {
        FormTemplate.overlay(known(draft), on: fixed)
    }

    /// Everything that is wrong, whether or not it has been asked yet.
    func problems(_ draft: DraftDocument) -> [FormProblem] {
        do {
            return problems(try preview(draft), draft.words)
        } catch {
            return error.faults.map { FormProblem(path: $0.path, text: "the answer \($0.reason)") }
        }
    }

    /// Whose countersignature the answers so far call for; nil where one signature is enough.
    func countersignerRole(_ draft: DraftDocument) -> SignerRole? {
        guard let document = try? preview(draft) else { return nil }
        let reasons = GraveReason.of(document, schoolDays: facts?.schoolDays ?? Self.noDays)
        let roles = SigningTable.countersigners(
            for: document.subject.role, authoriser: document.authoriser.role, isGrave: !reasons.isEmpty)
        return roles.first
    }

    /// The answers over placeholders.
    private func preview(_ draft: DraftDocument) throws(DocumentFaults) -> MonitoringAuthorisation {
        let base = FormTemplate.overlay(fixed, on: FormTemplate.placeholders)
        return try MonitoringAuthorisation(reading: FormTemplate.overlay(known(draft), on: base))
    }

    /// The answers and what the school file answers by itself.
    private func known(_ draft: DraftDocument) -> JSONValue {
        guard let school = context.school else { return draft.value }
        var members: [JSONMember] = [
            JSONMember("school_id", .string(school.schoolID)),
            JSONMember("catalogue_digest", .string(school.catalogueDigest.hex)),
        ]
        if draft.words["rules:excessive"] == "yes", let threshold = school.threshold {
            members.append(JSONMember("excess_threshold_ref", threshold.json))
        }
        return .object(members + (draft.value.members ?? []))
    }

    private func problems(_ document: MonitoringAuthorisation, _ words: [String: String]) -> [FormProblem] {
        guard let facts else { return identityProblems(document) }
        return AuthorisationRules.check(document, facts: facts).map { refusal in
            let reason = refusal.detail.isEmpty ? "" : refusal.detail + "; "
            return FormProblem(
                path: Self.asked(refusal.path, words),
                text: "\(reason)\(refusal.code.sentence) (\(refusal.code.rawValue))")
        }
    }

    /// Without the school, only what a value says by itself.
    private func identityProblems(_ document: MonitoringAuthorisation) -> [FormProblem] {
        document.bindings.enumerated().compactMap { index, binding in
            AuthorisationFile.fault(of: binding).map {
                FormProblem(path: "identity_bindings[\(index)].value", text: $0)
            }
        }
    }

    private var facts: AuthorisationFacts? { context.school?.facts(acceptedAt: context.now) }

    /// Without a calendar no day is known to be a school day.
    private static let noDays: SchoolDays = {
        let never = CivilDate(clampingDayNumber: 0)
        return SchoolDays(known: never...never, dates: [])
    }()

    /// The question to ask again, where it is not that of the member at fault.
    private static func asked(_ path: String, _ words: [String: String]) -> String {
        switch path {
        case "excess_threshold_ref": "rules"
        // Who has no acknowledgement is asked for another proof next.
        case "notice_evidence.acknowledged_on" where words[path] == "none": "notice_evidence.other_proof.date"
        // Offered signers are chosen and declared in two answers.
        case "countersigners[0].conflict" where words["countersigner_conflict"] != nil: "countersigner_conflict"
        default: path
        }
    }
}
