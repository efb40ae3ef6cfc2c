import Custody
import FlowModel
import Monitoring

/// What happened to the authorisation, for section 3: the chain says when the window moved, the documents who wanted it
/// and why.
struct WindowEvents {
    private let material: ReportMaterial
    private let counted: WindowTrail
    private let byDigest: [ContentDigest: TrailEntry]

    init(_ material: ReportMaterial) {
        self.material = material
        counted = material.counted
        byDigest = Dictionary(counted.entries.map { ($0.digest, $0) }) { first, _ in first }
    }

    private func signed(_ document: ContentDigest?) -> SignedRow? {
        document.flatMap { byDigest[$0] }.map(SignedRow.init)
    }

    var lineage: LineageRow {
        let lineage = material.authorisation.lineage
        return LineageRow(
            kind: lineage.kind.rawValue, ordinal: lineage.ordinal, predecessor: lineage.predecessor?.id.text,
            predecessorDigest: lineage.predecessor?.digest.hex, reason: lineage.predecessor?.reason)
    }

    var reviews: [ReviewRow] {
        counted.entries.compactMap { entry in
            guard case .review(let review) = entry.document.act else { return nil }
            return ReviewRow(
                foundSoFar: review.foundSoFar, stillNecessary: review.stillNecessary, reason: entry.document.reason,
                signed: SignedRow(entry))
        }
    }

    var interruptions: [InterruptionRow] {
        material.suspensions.map { span in
            InterruptionRow(
                from: ReportBuilder.moment(span.from), until: span.until.map(ReportBuilder.moment),
                reason: span.document.flatMap { byDigest[$0] }?.document.reason ?? span.reason,
                suspended: signed(span.document),
                resumedBecause: span.endDocument.flatMap { byDigest[$0] }?.document.reason ?? span.endReason,
                resumed: isResumption(span.endDocument) ? signed(span.endDocument) : nil)
        }
    }

    /// A suspension also ends with the window: by time, by a successor, or by a cancellation that nobody signed to go on.
    private func isResumption(_ document: ContentDigest?) -> Bool {
        document.flatMap { byDigest[$0] }?.document.kind == .resumption
    }

    var cancellation: CancellationRow? {
        counted.entries.lazy.compactMap { entry in
            guard case .cancellation(let ground) = entry.document.act else { return nil }
            return CancellationRow(
                ground: PlainWords.of(ground.rawValue), reason: entry.document.reason, signed: SignedRow(entry))
        }.first
    }

    var notification: NotificationSection {
        let plan = material.authorisation.notification
        let notices = counted.entries.compactMap { entry -> NoticeRow? in
            guard case .notification(let notice) = entry.document.act else { return nil }
            return NoticeRow(
                toldOn: ReportBuilder.day(notice.toldOn), means: notice.means.rawValue,
                acknowledgedOn: notice.acknowledgedOn.map(ReportBuilder.day), signed: SignedRow(entry))
        }
        return NotificationSection(
            plannedOn: ReportBuilder.day(plan.toldOn), plannedBy: plan.toldBy, deferral: plan.deferralReason,
            notices: notices)
    }

    /// Steps of the chain, and the documents that moved nothing, in time order.
    var history: [HistoryRow] {
        let steps = material.history.map { step in
            let reason = step.document.flatMap { byDigest[$0] }?.document.reason
            return HistoryRow(
                at: ReportBuilder.moment(step.at), event: step.event, detail: reason ?? step.detail,
                signed: signed(step.document))
        }
        let moving = Set(material.history.compactMap(\.document))
        let others = counted.entries.filter { !moving.contains($0.digest) }.compactMap(Self.row)
        let rows = (steps + others).enumerated()
        return rows.sorted { ($0.element.at.milliseconds, $0.offset) < ($1.element.at.milliseconds, $1.offset) }
            .map(\.element)
    }

    /// Nil for documents that have their own place in the report, or none: a reading changes nothing.
    private static func row(_ entry: TrailEntry) -> HistoryRow? {
        guard let event = DomainWords.event(entry.document.kind) else { return nil }
        let signed = SignedRow(entry)
        return HistoryRow(at: signed.at, event: event, detail: entry.document.reason, signed: signed)
    }
}
