import FlowModel

/// A burst that counts: its mark, and the exchanges that the mark rests on.
struct Act {
    let mark: Mark
    /// By start, then ordinal; never empty.
    let exchanges: [Exchange]
    /// A core mark that another site's page may have made, with a film too big for a button.
    let isDoubtful: Bool
    /// Of a slot: goes on with the one before, so that no other site's page began it.
    let goesOn: Bool
    /// A core mark that buttons, posts and players in pages of other sites do not make, whenever they load.
    let isMoreThanEmbed: Bool

    init(
        _ counted: [Exchange], of burst: Burst, kind: Mark.Kind, isDoubtful: Bool, isCall: Bool = false,
        isMoreThanEmbed: Bool = false, by parameters: ActiveUseParameters
    ) {
        self.exchanges = counted
        self.isDoubtful = isDoubtful
        self.goesOn = burst.goesOn
        self.isMoreThanEmbed = isMoreThanEmbed && kind == .core
        self.mark = Mark(
            at: counted.first?.start ?? burst.start,
            kind: kind,
            bytes: Burst.bytes(of: counted),
            mayBeSound: kind == .content && Self.isSlowerThanFilm(counted, by: parameters),
            isPage: kind == .core && Burst.bytes(of: counted + burst.ahead).bytes >= parameters.pageBytes,
            isCall: isCall,
            followsOtherSite: burst.followsOtherSite(by: parameters),
            evidence: counted.map(\.flow.ordinal).sorted())
    }

    private init(content mark: Mark, of act: Act) {
        (self.mark, self.exchanges, self.goesOn) = (mark, act.exchanges, act.goesOn)
        (self.isDoubtful, self.isMoreThanEmbed) = (false, false)
    }

    /// The same as pictures and film alone: they may prolong an episode and begin none.
    var asContent: Act {
        let content = Mark(
            at: mark.at, kind: .content, bytes: mark.bytes, mayBeSound: mark.mayBeSound, isPage: false,
            isCall: false, followsOtherSite: mark.followsOtherSite, evidence: mark.evidence)
        return Act(content: content, of: self)
    }

    /// Whether requests or slots bring less than film does in the length of a slot.
    private static func isSlowerThanFilm(_ counted: [Exchange], by parameters: ActiveUseParameters) -> Bool {
        !counted.contains { $0.flow.form == .tunnel }
            && Burst.bytes(of: counted).bytes < parameters.filmRate * TimeSlot.length / 1000
    }

    /// Began beside another site's page, in a tunnel: its bytes may have come much later, with a visit over the same connection.
    var cannotBePlaced: Bool { isDoubtful && isTunnel }

    /// Film, or what else comes from servers that other services use too.
    var bringsFilm: Bool { exchanges.contains { $0.flow.role == .shared } }

    /// Of one tunnel at least.
    var isTunnel: Bool { exchanges.contains { $0.flow.form == .tunnel } }

    var isSlot: Bool { exchanges.first?.flow.form.isSlot ?? false }

    /// The end of the last tunnel that carried data; the mark itself when there was none.
    func dataEnd(by parameters: ActiveUseParameters) -> Timestamp {
        exchanges.compactMap { TunnelReading($0, by: parameters) }.filter(\.carriesData)
            .map(\.span.end).reduce(mark.at, max)
    }
}
