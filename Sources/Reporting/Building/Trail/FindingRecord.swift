import Custody
import FlowModel
import Monitoring

/// What people have signed about single findings: decisions and responses, in the order of the trail.
struct FindingRecord {
    private let decisions: [(finding: FindingReference, row: DispositionRow)]
    /// Section 12.
    let responses: [ResponseRow]

    init(_ trail: WindowTrail) {
        decisions = trail.entries.compactMap { entry in
            guard case .disposition(let disposition) = entry.document.act else { return nil }
            return (disposition.finding, DispositionRow(disposition, entry))
        }
        responses = trail.entries.compactMap { entry in
            guard case .response(let response) = entry.document.act else { return nil }
            return ResponseRow(
                finding: response.finding?.description, receivedOn: ReportBuilder.day(response.receivedOn),
                text: response.text, signed: SignedRow(entry))
        }
    }

    /// Oldest first; the last is in force.
    func dispositions(of finding: FindingReference?) -> [DispositionRow] {
        decisions.filter { $0.finding == finding }.map(\.row)
    }

    /// Decisions about anything but the findings of this report.
    func unmatched(known: Set<String>) -> [UnmatchedDispositionRow] {
        decisions.filter { !known.contains($0.finding.description) }.map {
            UnmatchedDispositionRow(finding: $0.finding.description, disposition: $0.row)
        }
    }
}

extension DispositionRow {
    fileprivate init(_ disposition: FindingDisposition, _ entry: TrailEntry) {
        let judgement: FindingJudgement =
            switch disposition.judgement {
            case .use: .use
            case .notUse: .notUse
            case .explained: .explained
            case .notAttributable: .notAttributable
            }
        let teaching: TeachingCheck? = disposition.teaching.map { teaching in
            switch teaching {
            case .taught: .taught
            case .covered: .covered
            case .notChecked: .notChecked
            }
        }
        self.init(
            judgement: judgement, teaching: teaching, reason: entry.document.reason, signed: SignedRow(entry))
    }
}

extension SignedRow {
    init(_ entry: TrailEntry) {
        self.init(
            name: entry.document.signer.name, role: DomainWords.of(entry.document.signer.role),
            at: ReportBuilder.moment(entry.document.signedAt), document: entry.digest.hex)
    }
}
