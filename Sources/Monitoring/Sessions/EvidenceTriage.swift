import FlowModel

/// The first cut (hygiene): what was delivered and can be placed in time goes on as streams; the rest is discounted.
struct EvidenceTriage {
    /// In the order of their keys.
    let streams: [EvidenceStream]
    let discounts: [Discount]

    init(_ flows: [EvidenceFlow]) {
        var exchanges: [EvidenceStream.Key: [Exchange]] = [:]
        var discounts: [Discount] = []
        var lines: Set<ReadLine> = []
        for flow in flows.sorted(by: { $0.ordinal < $1.ordinal }) {
            if let line = ReadLine(flow), !lines.insert(line).inserted {
                discounts.append(Self.discount(of: flow, as: .repeated))
            } else if let exchange = Exchange(flow) {
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

    /// One line of a log. The same line again is the same exchange: a log that was rotated and read twice, or sent twice, must not
    /// make one visit two.
    private struct ReadLine: Hashable {
        private let digest: String
        private let time: FlowTime
        private let site: String
        private let down: ByteCount?
        private let device: Int

        /// Nil where the record has no digest. That of a capture is of its slot, so that a capture read twice counts once too.
        init?(_ flow: EvidenceFlow) {
            guard !flow.lineDigest.isEmpty else { return nil }
            digest = String(flow.lineDigest.prefix(EvidenceFlow.comparedDigits))
            time = flow.time
            site = flow.site
            down = flow.down
            device = flow.device
        }
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
        return discount(of: flow, as: reason)
    }

    private static func discount(of flow: EvidenceFlow, as reason: DiscountReason) -> Discount {
        Discount(
            reason: reason, service: flow.service, device: flow.device, at: flow.time.filed, evidence: [flow.ordinal])
    }
}
