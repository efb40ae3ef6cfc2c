import Custody
import FlowModel

/// One window as the register knows it: what was signed, what was said since, and where it stands. Derived from signed
/// documents and the audit chain alone (X3).
package struct RegisteredWindow: Hashable, Sendable {
    package let document: MonitoringAuthorisation
    /// Who the subject is in `allowed_signers`, where the staff list knew one when the document was handed in.
    package let subjectPrincipal: String?
    /// When the document was handed in, or the last signature that it needed.
    package internal(set) var acceptedAt: Timestamp
    package internal(set) var trail: WindowTrail
    package internal(set) var state: WindowState
    /// The declared opening, or the moment of the last signature needed where that came later (row 31).
    package internal(set) var opening: Timestamp
    package internal(set) var closing: Timestamp
    package internal(set) var isCountersigned: Bool
    /// Spans in which collection was on, each `start <= t < end`.
    package internal(set) var collected: [Interval] = []
    /// Since when collection is on; nil while it is off.
    package internal(set) var openSince: Timestamp?
    /// When collection ended for good.
    package internal(set) var ended: Timestamp?
    /// Whether it ended while it was suspended: what stopped it was never cleared.
    package internal(set) var endedStopped = false
    package internal(set) var reviewedAt: Timestamp?
    /// Of the sealed segments, in order, with their records.
    package internal(set) var segments: [SealedPart] = []

    package struct SealedPart: Hashable, Sendable {
        package let digest: ContentDigest
        package let records: Int

        package init(digest: ContentDigest, records: Int) {
            self.digest = digest
            self.records = records
        }
    }

    package var id: AuthorisationID { document.id }
    package var phase: WindowPhase { state.phase }

    init(
        _ document: MonitoringAuthorisation, digest: ContentDigest, opening: Timestamp, isCountersigned: Bool,
        subjectPrincipal: String?, acceptedAt: Timestamp
    ) {
        self.document = document
        self.subjectPrincipal = subjectPrincipal
        self.acceptedAt = acceptedAt
        self.trail = WindowTrail(authorisation: digest)
        self.state = .draft
        self.opening = opening
        self.closing = document.closesAt
        self.isCountersigned = isCountersigned
    }

    package var evidence: EvidenceRoot { EvidenceRoot(of: segments.map { ($0.digest, $0.records) }) }

    /// The days of the reviews that were held, in order, as they were signed.
    var reviewsHeld: [CivilDate] {
        trail.entries.filter { $0.document.kind == .review }.map { CivilTime.local($0.document.signedAt).date }.sorted()
    }

    func reviewSchedule(_ schoolDays: SchoolDays) -> ReviewSchedule {
        ReviewSchedule(
            dueDates: document.reviewDates, opening: CivilTime.local(opening).date,
            closing: CivilTime.local(closing.adding(milliseconds: -1)).date, schoolDays: schoolDays)
    }

    /// What was collected until now, and may be until the closing where collection is on.
    package var collecting: IntervalSet {
        let running = openSince.flatMap { Interval(start: $0, end: closing) }
        return IntervalSet(collected + (running.map { [$0] } ?? []))
    }

    /// Findings that `decision` names and that have no disposition.
    func undisposed(_ decision: CaseDecision) -> [FindingReference] {
        let disposed = Set(
            trail.entries.compactMap { entry -> FindingReference? in
                guard case .disposition(let disposition) = entry.document.act else { return nil }
                return disposition.finding
            })
        return decision.findings.filter { !disposed.contains($0) }
    }

    /// Keeps the spans in which collection is on, and when the window ended and was reviewed.
    mutating func note(_ from: WindowPhase, _ to: WindowPhase, at now: Timestamp) {
        if to == .open, from != .open { openSince = now }
        if from == .open, to != .open, let since = openSince {
            if let span = Interval(start: since, end: now), span.milliseconds > 0 { collected.append(span) }
            openSince = nil
        }
        if to == .cancelled || to == .expired || to == .void {
            ended = ended ?? min(now, closing)
            endedStopped = endedStopped || from == .suspended
            closing = min(closing, now)
        }
        if to == .reviewed { reviewedAt = now }
    }

    /// Counted from the outcome: what the authorisation planned, and never more than `limits` allow.
    func retentionEnds(under limits: RetentionLimits) -> Timestamp? {
        guard let reviewedAt, let decision else { return nil }
        let days = min(document.retention.evidenceDays, limits.evidenceDays(for: decision.outcome) ?? 0)
        return CivilTime.day(CivilTime.local(reviewedAt).date.adding(days: days))?.start
    }

    var isSubjectTold: Bool { trail.entries.contains { $0.document.kind == .notification } }

    /// Whether a request of the subject waits for its answer.
    var hasOpenRequest: Bool { AccessClock.all(in: trail).contains { $0.standing != .sent } }

    /// What the case came to; nil before the outcome is signed.
    package var decision: CaseDecision? {
        trail.entries.lazy.compactMap { entry -> CaseDecision? in
            guard case .outcome(let decision) = entry.document.act else { return nil }
            return decision
        }.first
    }
}
