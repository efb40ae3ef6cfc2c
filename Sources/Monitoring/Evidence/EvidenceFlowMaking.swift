import FlowModel

/// What evidence keeps of a flow that was attributed, authorised and classified.
extension EvidenceFlow {
    /// Without an ordinal: that is given when it is sealed.
    init(
        _ classified: ClassifiedFlow, device: Int, at line: LineReference, digest: String, referer: RefererRelation,
        gap: Int64?
    ) {
        let attributed = classified.flow.flow
        let record = attributed.record
        self.init(
            ordinal: 0, source: line.source, line: line.line, lineDigest: digest, device: device,
            time: classified.flow.time, service: classified.service, role: classified.role, tags: classified.tags,
            site: classified.site, form: record.form, outcome: record.outcome, down: record.down, up: record.up,
            referer: referer, otherSiteGap: gap, attribution: attributed.grade, partial: classified.flow.partial)
    }
}
