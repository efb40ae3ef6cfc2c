import Monitoring

/// What became of each evidence record, by ordinal.
struct EvidenceUses {
    private var marks: Set<Int> = []
    private var episodes: [Int: Int] = [:]
    private var reasons: [Int: DiscountReason] = [:]

    init(_ assessment: UsageAssessment) {
        let starts = EvidenceStarts(assessment.evidence)
        for (index, episode) in assessment.account.episodes.enumerated() {
            marks.formUnion(starts.rows(of: episode.marks))
            for row in EpisodeSection.evidence(of: episode) where episodes[row] == nil { episodes[row] = index + 1 }
        }
        for discount in assessment.account.discounts {
            for row in discount.evidence where reasons[row] == nil { reasons[row] = discount.reason }
        }
    }

    func use(of row: Int) -> AnnexUse {
        if marks.contains(row) { return .mark }
        return episodes[row] == nil ? .setAside : .supporting
    }

    /// The first episode that counts the row; nil when none does.
    func episode(of row: Int) -> Int? { episodes[row] }

    func reason(of row: Int) -> String {
        reasons[row].map { "\($0.rawValue): \(DomainWords.of($0))" } ?? "not counted by any rule"
    }
}
