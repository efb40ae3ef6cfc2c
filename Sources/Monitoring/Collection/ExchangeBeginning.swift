import FlowModel

/// When an exchange began, as far as its record tells: an instant, or any time within a slot, which holds all that a
/// connection carried in ten seconds.
struct ExchangeBeginning: Hashable, Sendable {
    /// The first byte.
    let first: Timestamp
    /// The same, but of a slot the end of its ten seconds: what was opened until then may have come first.
    let latest: Timestamp

    init(first: Timestamp, latest: Timestamp) {
        (self.first, self.latest) = (first, latest)
    }

    /// Nil where the record does not say when it began.
    init?(of record: FlowRecord) {
        guard let start = record.time.start else { return nil }
        first = start
        latest = record.form.isSlot ? TimeSlot(of: start).end : start
    }

    /// From `opening`, when another site was opened, to the first byte; nil where it is too far away to say anything.
    func gap(after opening: Timestamp) -> NeighbourGap? {
        let gap = NeighbourGap(milliseconds: first.milliseconds(since: opening))
        return opening <= latest && gap.milliseconds <= NeighbourGap.longest ? gap : nil
    }
}
