import Custody
import FlowModel
import Monitoring

/// Something that somebody has to do next.
struct CaseDue {
    let what: String
    /// Who has to do it, in words.
    let by: String
    /// The day by which, or from which, as `since` says; nil where there is none.
    let on: CivilDate?
    let since: Bool
    /// What that person types.
    let command: String

    init(_ what: String, by: String, on: CivilDate? = nil, since: Bool = false, _ command: String) {
        self.what = what
        self.by = by
        self.on = on
        self.since = since
        self.command = command
    }

    /// - Parameter missing: findings of the report without a disposition; nil when no report was looked at.
    static func all(in standing: CaseStanding, _ phase: WindowPhase, missing: [FindingReference]?) -> [CaseDue] {
        running(standing, phase) + ended(standing, phase, missing) + always(standing, phase)
    }

    private static func running(_ standing: CaseStanding, _ phase: WindowPhase) -> [CaseDue] {
        let authoriser = standing.authorisation.authoriser.role.rawValue
        var due: [CaseDue] = []
        if phase == .suspended {
            due.append(CaseDue("go on, or end it", by: authoriser, "usher case resume, usher case cancel"))
        }
        let held = standing.trail.entries.count { $0.document.kind == .review }
        let dates = standing.authorisation.reviewDates
        if [.scheduled, .open, .suspended].contains(phase), dates.indices.contains(held) {
            due.append(CaseDue("review", by: authoriser, on: dates[held], "usher case review"))
        }
        return due
    }

    private static func ended(
        _ standing: CaseStanding, _ phase: WindowPhase, _ missing: [FindingReference]?
    ) -> [CaseDue] {
        let authoriser = standing.authorisation.authoriser.role.rawValue
        switch phase {
        case .cancelled, .expired:
            let closable = CivilTime.local(end(of: standing).adding(milliseconds: grace)).date
            return [CaseDue("close the case", by: authoriser, on: closable, since: true, "usher case close")]
        case .closed: return closed(standing, missing)
        case .reviewed where standing.holds.isEmpty:
            return [CaseDue("confirm the purge on its date", by: "dpo", "usher case confirm-purge")]
        case .void: return [CaseDue("decide on deletion, and whether the ICO must hear of it", by: "dpo", "-")]
        default: return []
        }
    }

    private static func closed(_ standing: CaseStanding, _ missing: [FindingReference]?) -> [CaseDue] {
        let outcome = standing.trail.entries.lastIndex { $0.document.kind == .outcome }
        var due: [CaseDue] = []
        for finding in missing ?? [] {
            due.append(CaseDue("look at finding \(finding)", by: "investigator", "usher case dispose"))
        }
        if missing == nil {
            due.append(CaseDue("look at every finding of the report", by: "investigator", "usher case dispose"))
        }
        guard let outcome else {
            let both = "\(standing.authorisation.authoriser.role.rawValue) and investigator"
            return due + [CaseDue("say what came of it", by: both, "usher case outcome")]
        }
        let second =
            standing.trail.entries[outcome].document.signer.role == .investigator
            ? standing.authorisation.authoriser.role.rawValue : "investigator"
        due.append(
            CaseDue("sign the outcome too", by: second, "usher case cosign CASE \(standing.name(of: outcome))"))
        return due
    }

    private static func always(_ standing: CaseStanding, _ phase: WindowPhase) -> [CaseDue] {
        var due: [CaseDue] = []
        let isTold = standing.trail.entries.contains { $0.document.kind == .notification }
        if !isTold, phase != .refused {
            let plan = standing.authorisation.notification
            due.append(CaseDue("tell the person", by: plan.toldBy, on: plan.toldOn, "usher case tell"))
        }
        for hold in standing.holds {
            due.append(CaseDue("end the hold \(hold.name) when it is over", by: "dpo", "usher case release"))
        }
        return due + requests(standing)
    }

    /// Requests under article 15 that were not answered yet.
    private static func requests(_ standing: CaseStanding) -> [CaseDue] {
        let answered = Set(
            standing.trail.entries.compactMap { entry -> ContentDigest? in
                guard case .accessAnswer(let answer) = entry.document.act, answer.step == .sent else { return nil }
                return answer.request
            })
        return standing.trail.entries.compactMap { entry in
            guard case .accessRequest(let request) = entry.document.act, !answered.contains(entry.digest) else {
                return nil
            }
            return CaseDue(
                "answer the person's request for what is held", by: "dpo", on: monthLater(request.receivedOn),
                "usher subject-access")
        }
    }

    /// The same day of the next month, or that month's last (article 12(3) UK GDPR).
    static func monthLater(_ date: CivilDate) -> CivilDate {
        let (year, month) = date.month == 12 ? (date.year + 1, 1) : (date.year, date.month + 1)
        let days = stride(from: date.day, through: 1, by: -1)
        return days.lazy.compactMap { CivilDate(year: year, month: month, day: $0) }.first ?? date.adding(days: 30)
    }

    /// Law page 2.3: lines of the window's time may still arrive for 48 hours.
    private static let grace: Int64 = 48 * 3_600_000

    private static func end(of standing: CaseStanding) -> Timestamp {
        let cancelled = standing.trail.entries.first { $0.document.kind == .cancellation }?.document.signedAt
        return min(cancelled ?? standing.authorisation.closesAt, standing.authorisation.closesAt)
    }
}
