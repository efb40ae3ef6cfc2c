import FlowModel

/// What the exchanges of one stream amount to before they are cut into episodes: the acts, and why all else counts for nothing.
/// Every exchange is in exactly one act or one discount.
struct StreamReading {
    /// In time order.
    private(set) var acts: [Act] = []
    /// In no order.
    private(set) var discounts: [Discount] = []
    private let key: EvidenceStream.Key
    private let parameters: ActiveUseParameters

    init(_ stream: EvidenceStream, by parameters: ActiveUseParameters) {
        key = stream.key
        self.parameters = parameters
        let bursts = Burst.all(of: stream, by: parameters)
        let verdicts = bursts.map(BurstAppraisal(parameters: parameters).verdict(on:))
        let periodic = PeriodicRuns(parameters: parameters).starts(of: bursts, with: verdicts)
        let idle = PollingCompany(parameters: parameters).starts(of: bursts, with: verdicts)
        var waiting: [Waiting] = []
        for (burst, verdict) in zip(bursts, verdicts) {
            switch verdict {
            case .act where periodic.contains(burst.beat), .uncorroborated where periodic.contains(burst.beat):
                discount(burst.exchanges, for: .periodic)
            case .act where idle.contains(burst.beat), .uncorroborated where idle.contains(burst.beat):
                discount(burst.exchanges, for: .idlePolling)
            case .act(let act): count(act, of: burst)
            case .uncorroborated(let act, let reason):
                waiting.append(Waiting(burst: burst, act: act, otherwise: reason))
            case .discounted(let reason): discount(burst.exchanges, for: reason)
            }
        }
        settle(waiting)
        acts = LateEmbeds.settled(DoubtfulActs.settled(acts, by: parameters), by: parameters)
    }

    /// What counts only among acts, and why it is discounted elsewhere.
    private struct Waiting {
        let burst: Burst
        let act: Act
        let otherwise: DiscountReason
    }

    private mutating func settle(_ waiting: [Waiting]) {
        let surroundings = UncorroboratedActs(among: acts, by: parameters)
        for one in waiting {
            if surroundings.contains(one.act) {
                count(one.act, of: one.burst)
            } else {
                discount(one.burst.exchanges, for: one.otherwise)
            }
        }
        acts.sort { $0.mark.at < $1.mark.at }
    }

    private mutating func count(_ act: Act, of burst: Burst) {
        acts.append(act)
        discountLeftOver(of: burst, beside: act)
    }

    /// The exchanges of a counted burst that do not count themselves: embeds, sign-ins, background channels.
    private mutating func discountLeftOver(of burst: Burst, beside act: Act) {
        let counted = Set(act.mark.evidence)
        let rest = burst.exchanges.filter { !counted.contains($0.flow.ordinal) }
        let byReason = Dictionary(grouping: rest) { exchange -> DiscountReason in
            if exchange.flow.referer == .otherSite { return .refererElsewhere }
            if burst.hasLateEmbed(exchange, by: parameters) { return .embedNeighbour }
            switch exchange.flow.role {
            case .embed: return .embedHost
            case .shared where !exchange.isBackground: return .sharedHost
            case .site, .app, .media, .shared, .login, .none: return .backgroundHost
            }
        }
        for (reason, exchanges) in byReason { discount(exchanges, for: reason) }
    }

    private mutating func discount(_ exchanges: [Exchange], for reason: DiscountReason) {
        discounts.append(
            Discount(
                reason: reason, service: key.service, device: key.device,
                at: exchanges.first?.start ?? Timestamp(milliseconds: 0),
                evidence: exchanges.map(\.flow.ordinal).sorted()))
    }
}
