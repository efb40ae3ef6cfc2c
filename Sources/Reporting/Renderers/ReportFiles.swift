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

    /// Every file of the folder, signatures aside, in the order of their names.
    package static let names = [
        VerificationPage.name, "report.csv", "report.html", "report.json", "report.txt", manifestName,
    ]

    /// The printed page on how to verify, the four renderings and, last, a manifest in the form of `sha256sum`. The investigator signs the manifest, and
    /// with it every file.
    package static func of(_ report: UsageReport) -> [ReportFile] {
        let renderings = [
            ReportFile(name: VerificationPage.name, bytes: VerificationPage.render(report)),
            ReportFile(name: "report.csv", bytes: CSVReport.render(report)),
            ReportFile(name: "report.html", bytes: HTMLReport.render(report)),
            ReportFile(name: "report.json", bytes: JSONReport.render(report)),
            ReportFile(name: "report.txt", bytes: TextReport.render(report)),
        ]
        let manifest = renderings.map { "\(ContentDigest(of: $0.bytes).hex)  \($0.name)\n" }.joined()
        return renderings + [ReportFile(name: manifestName, bytes: Array(manifest.utf8))]
    }
}
