import Custody
import Monitoring

/// Section 15: the signed documents of the case. Readings of the evidence are left out: the report is one of them.
enum DocumentRows {
    static func all(_ material: ReportMaterial) -> [DocumentRow] {
        bearing(material).map { entry in
            DocumentRow(
                name: material.documentNames[entry.digest] ?? "", kind: entry.document.kind.rawValue,
                signedAt: ReportBuilder.moment(entry.document.signedAt), principals: entry.signers.map(\.principal),
                digest: entry.digest.hex, refusal: material.refused[entry.digest]?.description)
        }
    }

    private static func bearing(_ material: ReportMaterial) -> [TrailEntry] {
        material.trail.entries.filter { $0.document.kind != .reading }
    }

    static func root(_ material: ReportMaterial) -> EvidenceRootRow {
        let segments = material.chain.segments.sorted { $0.number < $1.number }
        let root = EvidenceRoot(of: segments.map { ($0.digest, $0.records) })
        let closed = material.counted.entries.last { $0.document.kind == .closing }
        return EvidenceRootRow(
            root: root.root.hex, segments: root.segments, records: root.records, closed: closed.map(SignedRow.init))
    }

    static func issued(_ material: ReportMaterial) -> [IssuedReportRow] {
        let issues = material.counted.entries.compactMap { entry -> (IssuedReport, TrailEntry)? in
            guard case .issue(let issued) = entry.document.act else { return nil }
            return (issued, entry)
        }
        return issues.map { issued, entry in
            IssuedReportRow(
                report: issued.report, digest: issued.digest.hex, supersedes: issued.supersedes,
                supersededBy: issues.first { $0.0.supersedes == issued.report }?.0.report, signed: SignedRow(entry))
        }
    }
}
