import FlowModel
import Monitoring

/// The person's own events for a spreadsheet: RFC 4180, with CRLF and a heading. No cell can be taken for a formula. A
/// rehearsal has a first column of its own that says so.
enum AccessTable {
    private static let headings = [
        "ordinal", "start_local", "end_local", "start_utc", "end_utc", "service", "site", "role", "tags", "form",
        "outcome", "down", "up", "device", "referer", "other_site_gap", "attribution", "partial", "source", "line",
        "line_sha256",
    ]

    static func render(_ view: AccessView) -> [UInt8] {
        let records = [headings] + view.events.map(cells)
        let marked = view.manifest.isRehearsal ? records.map { [Wording.rehearsal] + $0 } : records
        return Array(marked.map { $0.map(CSVReport.cell).joined(separator: ",") + "\r\n" }.joined().utf8)
    }

    private static func cells(of flow: EvidenceFlow) -> [String] {
        let ends = [flow.time.start, flow.time.end]
        let local = ends.map { $0.map { ReportBuilder.moment($0).rfc3339 } ?? "" }
        let universal = ends.map { $0.map { RFC3339.text($0) } ?? "" }
        let tags = flow.tags.map(\.rawValue).sorted().joined(separator: ";")
        let numbers = [flow.down?.bytes, flow.up?.bytes].map { $0.map { "\($0)" } ?? "" }
        let what = [flow.service.text, flow.site, flow.role.rawValue, tags, flow.form.rawValue, flow.outcome.rawValue]
        let relation = [flow.referer.rawValue, flow.otherSiteGap.map { "\($0)" } ?? ""]
        let sureness = ["\(flow.attribution.rawValue)", flow.partial ? "yes" : "no"]
        let origin = [flow.source, "\(flow.line)", flow.lineDigest]
        return ["\(flow.ordinal)"] + local + universal + what + numbers + ["\(flow.device)"] + relation + sureness
            + origin
    }
}
