import Custody

/// One file of a report's folder.
package struct ReportFile: Hashable, Sendable {
    package let name: String
    package let bytes: [UInt8]
}

/// All files that a report consists of. Every one is a pure function of the report, so whoever holds `report.json` can
/// make the others again and compare.
package enum ReportFiles {
    package static let manifestName = "SHA256SUMS"

    /// The four renderings and, last, a manifest in the form of `sha256sum`. The investigator signs the manifest, and
    /// with it every file.
    package static func of(_ report: UsageReport) -> [ReportFile] {
        let renderings = [
            ReportFile(name: "report.csv", bytes: CSVReport.render(report)),
            ReportFile(name: "report.html", bytes: HTMLReport.render(report)),
            ReportFile(name: "report.json", bytes: JSONReport.render(report)),
            ReportFile(name: "report.txt", bytes: TextReport.render(report)),
        ]
        let manifest = renderings.map { "\(ContentDigest(of: $0.bytes).hex)  \($0.name)\n" }.joined()
        return renderings + [ReportFile(name: manifestName, bytes: Array(manifest.utf8))]
    }
}
