import FlowModel

/// A stretch of exchanges with one service on one device, with no gap longer than the episode gap, and the explanation
/// of what was counted and what was not.
package struct UsageEpisode: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable {
        /// Long and full enough to be somebody's doing; has minutes.
        case use
        /// Seen, but too little to tell: listed, no minutes, never flagged.
        case contact
    }

    package let service: ServiceID
    /// The subject's device, as `EvidenceFlow.device`.
    package let device: Int
    package let kind: Kind
    /// In time order; never empty.
    package let marks: [Mark]
    /// Time that was surely active, from the marks alone. Empty for a contact.
    package let low: IntervalSet
    /// Time that may have been active. Empty for a contact.
    package let high: IntervalSet
    /// What the bytes of long tunnels add to `low`, in time order. Empty for a contact.
    package let tunnels: [TunnelUse]
    /// What was not counted, of the same service and device, between the episode's first and last exchange.
    package let discounts: [Discount]
    package let grade: EvidenceGrade
    package let gradeReason: GradeReason
    /// The weakest attribution among the counted exchanges.
    package let attribution: AttributionGrade

    package init(
        service: ServiceID, device: Int, kind: Kind, marks: [Mark], low: IntervalSet, high: IntervalSet,
        tunnels: [TunnelUse], discounts: [Discount], grade: EvidenceGrade, gradeReason: GradeReason,
        attribution: AttributionGrade
    ) {
        self.service = service
        self.device = device
        self.kind = kind
        self.marks = marks
        self.low = low
        self.high = high
        self.tunnels = tunnels
        self.discounts = discounts
        self.grade = grade
        self.gradeReason = gradeReason
        self.attribution = attribution
    }

    /// From the first mark to the end of the time that may have been active; an instant for a contact of one mark.
    package var span: Interval {
        let start = marks.first?.at ?? Timestamp(milliseconds: 0)
        let lastMark = marks.last?.at ?? start
        let end = max(lastMark, high.intervals.last?.end ?? lastMark)
        return Interval(start: start, end: end) ?? Interval(start: start, milliseconds: 0)
    }

    /// Ordinals of the counted exchanges, ascending.
    package var evidence: [Int] {
        marks.flatMap(\.evidence).sorted()
    }
}
