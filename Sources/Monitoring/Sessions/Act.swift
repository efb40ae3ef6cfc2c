import FlowModel

/// A burst that counts: its mark, and the exchanges that the mark rests on.
struct Act {
    let mark: Mark
    /// By start, then ordinal; never empty.
    let exchanges: [Exchange]

    init(_ counted: [Exchange], of burst: Burst) {
        self.exchanges = counted
        self.mark = Mark(
            at: counted.first?.start ?? burst.start,
            kind: counted.contains(where: \.isCore) ? .core : .content,
            bytes: Burst.bytes(of: counted),
            followsOtherSite: burst.exchanges.first?.flow.otherSiteGap != nil,
            evidence: counted.map(\.flow.ordinal).sorted())
    }
}
