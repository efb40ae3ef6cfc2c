import FlowModel

/// One exchange with a social-media service, as evidence keeps it: enough to recompute every figure of the report, and
/// no more. There is no path, no host name beyond service and site, no address; other sites leave only a gap in time.
package struct EvidenceFlow: Hashable, Sendable {
    /// 1, 2, 3 ... in the order of sealing; the report's annex cites it.
    package internal(set) var ordinal: Int
    /// The configured name of the source.
    package let source: String
    /// Counted from 1 in the source as read.
    package let line: Int
    /// SHA-256 of the raw line without its line feed, 64 lower-case hexadecimal digits.
    package let lineDigest: String
    /// 1 for the first device of the subject that was seen, 2 for the next, in the window's own order.
    package let device: Int
    package let time: FlowTime
    package let service: ServiceID
    package let role: HostRole
    package let tags: Set<HostTag>
    /// The registrable domain of the catalogue rule that won, such as `fbcdn.net`; never a sub-domain (law page L6, R5).
    package let site: String
    package let form: FlowForm
    package let outcome: FlowOutcome
    package let down: ByteCount?
    package let up: ByteCount?
    package let referer: RefererRelation
    /// Milliseconds from the start of the nearest earlier exchange of the same device with any site outside the catalogue
    /// to the start of this one; nil when there was none within ten seconds. Of slots: from the last byte of the other site's.
    /// Where none lies within five seconds, a slot has below 0 how much later another site was opened within the same ten seconds.
    package internal(set) var otherSiteGap: Int64?
    package let attribution: AttributionGrade
    /// The exchange reaches over an end of the authorised time, so its bytes cannot all be placed inside.
    package let partial: Bool

    package init(
        ordinal: Int, source: String, line: Int, lineDigest: String, device: Int, time: FlowTime, service: ServiceID,
        role: HostRole, tags: Set<HostTag>, site: String, form: FlowForm, outcome: FlowOutcome, down: ByteCount?,
        up: ByteCount?, referer: RefererRelation, otherSiteGap: Int64?, attribution: AttributionGrade, partial: Bool
    ) {
        self.ordinal = ordinal
        self.source = source
        self.line = line
        self.lineDigest = lineDigest
        self.device = device
        self.time = time
        self.service = service
        self.role = role
        self.tags = tags
        self.site = site
        self.form = form
        self.outcome = outcome
        self.down = down
        self.up = up
        self.referer = referer
        self.otherSiteGap = otherSiteGap
        self.attribution = attribution
        self.partial = partial
    }
}

extension EvidenceFlow {
    /// So much of a line's digest tells it from every other line of a window, and needs no memory of its own.
    static let comparedDigits = 15

    /// The same with as much of the digest of its line as the rules ask for: much less to remember.
    package var forJudging: EvidenceFlow {
        EvidenceFlow(
            ordinal: ordinal, source: source, line: line, lineDigest: String(lineDigest.prefix(Self.comparedDigits)),
            device: device, time: time, service: service,
            role: role, tags: tags, site: site, form: form, outcome: outcome, down: down, up: up, referer: referer,
            otherSiteGap: otherSiteGap, attribution: attribution, partial: partial)
    }
}
