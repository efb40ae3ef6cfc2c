import FlowModel

/// The first cut (hygiene): what was delivered and can be placed in time goes on as streams; the rest is discounted.
struct EvidenceTriage {
    /// In the order of their keys.
    let streams: [EvidenceStream]
    let discounts: [Discount]

    init(_ flows: [EvidenceFlow]) {
        var exchanges: [EvidenceStream.Key: [Exchange]] = [:]
        var discounts: [Discount] = []
        for flow in flows {
            if let exchange = Exchange(flow) {
                exchanges[Self.key(of: exchange), default: []].append(exchange)
            } else {
                discounts.append(Self.discount(of: flow))
            }
        }
        self.streams = exchanges.sorted { $0.key < $1.key }.map { key, found in
            EvidenceStream(
                key: key, exchanges: found.sorted { ($0.start, $0.flow.ordinal) < ($1.start, $1.flow.ordinal) })
        }
        self.discounts = discounts
    }

    private static func key(of exchange: Exchange) -> EvidenceStream.Key {
        EvidenceStream.Key(
            service: exchange.flow.service, device: exchange.flow.device, contactsOnly: exchange.isThin)
    }

    private static func discount(of flow: EvidenceFlow) -> Discount {
        let reason: DiscountReason =
            switch flow.outcome {
            case .delivered: .endOnly
            case .denied: .blocked
            case .authenticationRequired, .tunnelPreamble, .failed: .undelivered
            }
        return Discount(
            reason: reason, service: flow.service, device: flow.device, at: flow.time.filed, evidence: [flow.ordinal])
    }
}
