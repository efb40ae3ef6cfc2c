import FlowModel

/// Exchanges with one service that were looked at and not counted, and the rule that took them away.
package struct Discount: Hashable, Sendable {
    package let reason: DiscountReason
    package let service: ServiceID
    /// The subject's device, as `EvidenceFlow.device`.
    package let device: Int
    /// When the first of the exchanges is filed: its start where known, else its end.
    package let at: Timestamp
    /// Ordinals of the evidence, ascending; never empty.
    package let evidence: [Int]

    package init(reason: DiscountReason, service: ServiceID, device: Int, at: Timestamp, evidence: [Int]) {
        self.reason = reason
        self.service = service
        self.device = device
        self.at = at
        self.evidence = evidence
    }
}
