import FlowModel

/// What evidence keeps of a flow that was attributed, authorised and classified.
extension EvidenceFlow {
    init(_ entry: SettlingFlows.Entry, ordinal: Int) {
        let classified = entry.flow
        let attributed = classified.flow.flow
        let record = attributed.record
        self.init(
            ordinal: ordinal, source: entry.line.source, line: entry.line.line, lineDigest: entry.digest,
            device: entry.device, time: classified.flow.time, service: classified.service, role: classified.role,
            tags: classified.tags, site: classified.site, form: record.form, outcome: record.outcome,
            down: record.down, up: record.up, referer: entry.referer, otherSiteGap: entry.gap,
            attribution: attributed.grade, partial: classified.flow.partial)
    }
}
