import Custody

/// What somebody who signed a request is told: a notice for each case in which this person has a part.
package struct CaseNoticeList: Hashable, Sendable, ServiceMessage {
    package let cases: [CaseNotice]

    package init(_ cases: [CaseNotice]) {
        self.cases = cases
    }

    package var json: JSONValue { ["cases": .array(cases.map(\.json))] }

    package init?(_ reader: inout JSONObjectReader) {
        guard let cases = reader.objects("cases", CaseNotice.init) else { return nil }
        self.init(cases)
    }
}

extension CaseNotice {
    var json: JSONValue {
        MessageObject().with("authorisation", authorisation).with("phase", phase).with("closes_at", closesAt)
            .with("review_due", reviewDue).with("findings", findings).with("last_finding", lastFinding).json
    }

    init?(_ reader: inout JSONObjectReader) {
        let authorisation = reader.string("authorisation")
        let phase = reader.string("phase")
        let closesAt = reader.time("closes_at")
        let reviewDue = reader.optionalString("review_due")
        let findings = reader.count("findings")
        let lastFinding = reader.optionalTime("last_finding")
        guard let authorisation, let phase, let closesAt, let findings else { return nil }
        self.init(
            authorisation: authorisation, phase: phase, closesAt: closesAt, reviewDue: reviewDue, findings: findings,
            lastFinding: lastFinding)
    }
}
