import FlowModel

/// A burst that counts: its mark, and the exchanges that the mark rests on.
struct Act {
    let mark: Mark
    /// By start, then ordinal; never empty.
    let exchanges: [Exchange]

    init(_ counted: [Exchange], of burst: Burst, kind: Mark.Kind, by parameters: ActiveUseParameters) {
        self.exchanges = counted
        self.mark = Mark(
            at: counted.first?.start ?? burst.start,
            kind: kind,
            bytes: Burst.bytes(of: counted),
            share: Self.share(of: counted, by: parameters),
            followsOtherSite: burst.exchanges.first?.flow.otherSiteGap != nil,
            evidence: counted.map(\.flow.ordinal).sorted())
    }

    private static func share(of counted: [Exchange], by parameters: ActiveUseParameters) -> ByteShare {
        counted.lazy.filter { $0.flow.form != .tunnel }.reduce(ByteShare.none) { sum, exchange in
            sum + ByteShare(of: exchange.flow.down?.bytes ?? 0, in: exchange, by: parameters)
        }
    }

    var isSlot: Bool { exchanges.first?.flow.form.isSlot ?? false }

    /// The end of the last tunnel that carried data; the mark itself when there was none.
    func dataEnd(by parameters: ActiveUseParameters) -> Timestamp {
        exchanges.compactMap { TunnelReading($0, by: parameters) }.filter(\.carriesData)
            .map(\.span.end).reduce(mark.at, max)
    }
}
