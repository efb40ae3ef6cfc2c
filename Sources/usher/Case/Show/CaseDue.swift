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
    static func all(in standing: CaseStanding, _ window: OfflineWindow, missing: [FindingReference]?) -> [CaseDue] {
        let counted = standing.trail.without(Set(window.refused.keys))
        return running(standing, window) + requests(counted) + ended(standing, window, missing)
            + always(standing, window, counted) + unsigned(standing, window)
    }

    private static func running(_ standing: CaseStanding, _ window: OfflineWindow) -> [CaseDue] {
        let authoriser = standing.authorisation.authoriser.role.rawValue
        var due: [CaseDue] = []
        if window.phase == .suspended {
            due.append(CaseDue("go on, or end it", by: authoriser, "usher case resume, usher case cancel"))
        }
        if [.scheduled, .open, .suspended].contains(window.phase), let date = window.nextReview {
            due.append(CaseDue("review", by: authoriser, on: date, "usher case review"))
        }
        return due
    }

    private static func ended(
        _ standing: CaseStanding, _ window: OfflineWindow, _ missing: [FindingReference]?
    ) -> [CaseDue] {
        let authoriser = standing.authorisation.authoriser.role.rawValue
        switch window.phase {
        case .cancelled, .expired:
            let closable = window.graceEnds.map { CivilTime.local($0).date }
            return [CaseDue("close the case", by: authoriser, on: closable, since: true, "usher case close")]
        case .closed: return closed(standing, window, missing)
        case .reviewed where standing.holds.isEmpty:
            let date = window.retentionEnds.map { CivilTime.local($0).date }
            return [purge("confirm the purge", window, on: date)]
        case .void: return [purge("decide on deletion, and whether the ICO must hear of it", window, on: nil)]
        default: return []
        }
    }

    /// A purge waits for the answer to what the person asked for.
    private static func purge(_ what: String, _ window: OfflineWindow, on date: CivilDate?) -> CaseDue {
        let waits = window.hasOpenRequest ? ", once the person's request is answered" : ""
        return CaseDue(what + waits, by: "dpo", on: date, since: true, "usher case confirm-purge")
    }

    private static func closed(
        _ standing: CaseStanding, _ window: OfflineWindow, _ missing: [FindingReference]?
    ) -> [CaseDue] {
        var due: [CaseDue] = []
        for finding in missing ?? [] {
            due.append(CaseDue("look at finding \(finding)", by: "investigator", "usher case dispose"))
        }
        if missing == nil {
            due.append(CaseDue("look at every finding of the report", by: "investigator", "usher case dispose"))
        }
        let isWritten = standing.trail.entries.contains { entry in
            entry.document.kind == .outcome
                && (window.refused[entry.digest] == nil || !window.missingSignatures(of: entry.digest).isEmpty)
        }
        if !isWritten {
            let both = "\(standing.authorisation.authoriser.role.rawValue) and investigator"
            due.append(CaseDue("say what came of it", by: both, "usher case outcome"))
        }
        return due
    }

    /// Documents that do not count before others have signed them too.
    private static func unsigned(_ standing: CaseStanding, _ window: OfflineWindow) -> [CaseDue] {
        standing.trail.entries.enumerated().flatMap { index, entry in
            window.missingSignatures(of: entry.digest).map { missing in
                CaseDue(
                    "sign the \(entry.document.kind.rawValue) too", by: missing.name(in: standing),
                    "usher case cosign CASE \(standing.name(of: index))")
            }
        }
    }

    private static func always(
        _ standing: CaseStanding, _ window: OfflineWindow, _ counted: WindowTrail
    ) -> [CaseDue] {
        var due: [CaseDue] = []
        let isTold = counted.entries.contains { $0.document.kind == .notification }
        if !isTold, window.phase != .refused {
            let plan = standing.authorisation.notification
            due.append(CaseDue("tell the person", by: plan.toldBy, on: plan.toldOn, "usher case tell"))
        }
        for hold in standing.holds {
            due.append(CaseDue("end the hold \(hold.name) when it is over", by: "dpo", "usher case release"))
        }
        return due
    }

    /// Requests under article 15 that were not answered yet.
    private static func requests(_ trail: WindowTrail) -> [CaseDue] {
        let answered = Set(
            trail.entries.compactMap { entry -> ContentDigest? in
                guard case .accessAnswer(let answer) = entry.document.act, answer.step == .sent else { return nil }
                return answer.request
            })
        return trail.entries.compactMap { entry in
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
}
