import Custody
import FlowModel

/// Which findings have arisen in a window so far. It judges by the rules of the report, and tells each finding once, also
/// while that grows: a finding is the same when its clause and the time looked at are.
///
/// What a running lesson shows counts as soon as the conditions of policy 5.5 are met. Later evidence can explain it away;
/// it is then withdrawn, and what was told stays told.
package struct FindingWatch: Sendable {
    /// So many milliseconds after a finding arose no later line can explain it away any more: what it rests on is settled.
    package static let certainAfter: Int64 = SettlingFlows.patience + 5 * 60_000

    private let rules: WindowRules
    /// In the order in which they arose, those withdrawn included.
    package private(set) var raised: [RaisedFinding]

    /// - Parameter told: what was raised before, in an earlier life of the service or under an earlier timetable.
    package init(_ rules: WindowRules, told: [RaisedFinding] = []) {
        self.rules = rules
        self.raised = told
    }

    /// Findings that stand.
    package var standing: Int { raised.count(where: \.stands) }

    /// Those that stand, and that no later line can explain away at `now`.
    package func certain(at now: Timestamp) -> Set<FindingReference> {
        let sure = raised.filter { $0.stands && now.milliseconds(since: $0.raisedAt) >= Self.certainAfter }
        return Set(sure.map(\.reference))
    }

    /// When the latest of those that stand arose.
    package var latest: Timestamp? { raised.filter(\.stands).map(\.raisedAt).max() }

    /// Judges all evidence of the window so far, in any order, and returns the findings that were never there before.
    ///
    /// - Parameter knownSince: earlier evidence may be missing; a finding about such a time stays as it is.
    package mutating func assess(
        _ evidence: [EvidenceFlow], knownSince: Timestamp = Timestamp(milliseconds: .min), at now: Timestamp
    ) -> [RaisedFinding] {
        let findings = rules.mayFind(in: evidence) ? rules.assess(evidence).findings : []
        let found = Dictionary(findings.map { ($0.reference, $0.interval) }, uniquingKeysWith: { first, _ in first })
        for index in raised.indices {
            let interval = found[raised[index].reference]
            let judged = rules.judges(raised[index].interval)
            if interval == nil, judged, raised[index].interval.start <= knownSince { continue }
            raised[index].stands = interval != nil
            raised[index].interval = interval ?? raised[index].interval
        }
        let known = Set(raised.map(\.reference))
        let fresh = found.filter { !known.contains($0.key) }.sorted { Self.key($0) < Self.key($1) }.map {
            RaisedFinding(reference: $0.key, interval: $0.value, raisedAt: now)
        }
        raised += fresh
        return fresh
    }

    private static func key(_ found: (key: FindingReference, value: Interval)) -> (Timestamp, Timestamp, String) {
        (found.value.start, found.value.end, found.key.description)
    }
}

extension FindingWatch {
    /// What `told(from:)` reads back.
    package var json: JSONValue {
        JSONObjectBuilder.object {
            $0.add("format", Self.format)
            $0.add("raised", .array(raised.map(\.json)))
        }
    }

    /// What an earlier watch had raised. Throws every fault; a finding that stands twice is one.
    package static func told(from json: JSONValue) throws(DocumentFaults) -> [RaisedFinding] {
        try JSONObjectReader.read(json) { reader in
            let format = reader.string("format")
            if let format, format != Self.format { reader.refuse("format", "must be \(Self.format)") }
            let raised = reader.objects("raised") { (entry: inout JSONObjectReader) in RaisedFinding(&entry) }
            guard let raised, reader.distinct(raised.map(\.reference), "raised") else { return nil }
            return raised
        }
    }

    private static let format = "usher-finding-watch-1"
}
