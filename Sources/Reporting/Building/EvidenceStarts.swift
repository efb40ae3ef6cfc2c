import FlowModel
import Monitoring

/// Which row of a burst is the one whose start counts.
struct EvidenceStarts {
    private let starts: [Int: Timestamp]

    init(_ evidence: [EvidenceFlow]) {
        self.starts = Dictionary(evidence.map { ($0.ordinal, $0.time.filed) }) { first, _ in first }
    }

    /// For each mark the first of its rows that begins at the mark's instant, else its first row; ascending.
    func rows(of marks: [Mark]) -> [Int] {
        let rows = marks.compactMap { mark in
            mark.evidence.first { starts[$0] == mark.at } ?? mark.evidence.first
        }
        return Set(rows).sorted()
    }
}
