import Custody
import FlowModel

/// Refusals that depend on what was accepted before: rows 1 (never reused), 2, 5 and 29, refusals 5, 8, 10 and 14.
extension AuthorisationRules {
    static func history(
        _ document: MonitoringAuthorisation, _ accepted: [AcceptedAuthorisation], signer: VerifiedSigner,
        _ facts: AuthorisationFacts
    ) -> [Refusal] {
        guard !accepted.contains(where: { $0.document.id == document.id }) else {
            return [Refusal(.replayed, at: "id")]
        }
        let line = line(of: document, in: accepted)
        let others = accepted.filter { !line.contains($0) }
        return lineage(document, line, signer: signer, facts) + repeatedGrounds(document, others)
            + otherWindows(document, accepted, predecessor: line.first, facts)
    }

    private static func otherWindows(
        _ document: MonitoringAuthorisation, _ accepted: [AcceptedAuthorisation],
        predecessor: AcceptedAuthorisation?, _ facts: AuthorisationFacts
    ) -> [Refusal] {
        guard let window = document.window else { return [] }
        let sameTime = accepted.filter { $0.window?.overlap(with: window) != nil }
        var refusals = identitiesInUse(document, sameTime)
        let isSecond = sameTime.contains {
            $0.document.subject.staffNumber == document.subject.staffNumber && $0 != predecessor
        }
        if isSecond { refusals.append(Refusal(.secondWindow, at: "opens_at")) }
        let before = accepted.filter { isSameMatter($0.document, document) }.compactMap(\.window)
        let days = schoolDays(before + [window], facts)
        if days > hardStopSchoolDays {
            refusals.append(Refusal(.hardStop, at: "closes_at", "together they have \(days) school days"))
        }
        return refusals
    }

    /// Same person, same clause: a new wording of the same allegation does not begin a new count.
    private static func isSameMatter(_ one: MonitoringAuthorisation, _ other: MonitoringAuthorisation) -> Bool {
        one.subject.staffNumber == other.subject.staffNumber && one.allegation.clause == other.allegation.clause
    }

    private static func identitiesInUse(
        _ document: MonitoringAuthorisation, _ sameTime: [AcceptedAuthorisation]
    ) -> [Refusal] {
        let others = sameTime.filter { $0.document.subject.staffNumber != document.subject.staffNumber }
        let inUse = Set(others.flatMap(\.bindings).map(\.identity))
        return document.bindings.enumerated().compactMap { index, declared in
            guard let identity = try? IdentityBinding(declared).identity, inUse.contains(identity) else { return nil }
            return Refusal(.identityInUse, at: "identity_bindings[\(index)].value")
        }
    }
}
