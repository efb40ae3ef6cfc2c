import Custody

/// A report that was handed out. Later reports list it, also when it was superseded.
package struct IssuedReport: Hashable, Sendable {
    /// The report's own identifier.
    package let report: String
    /// Of the bytes of `report.json`.
    package let digest: ContentDigest
    /// The identifier of the report whose place it takes.
    package let supersedes: String?

    package init(report: String, digest: ContentDigest, supersedes: String?) {
        self.report = report
        self.digest = digest
        self.supersedes = supersedes
    }

    init?(_ reader: inout JSONObjectReader) {
        let report = reader.text("report", TextLimit.name)
        let digest = reader.digest("digest")
        let supersedes = reader.optionalText("supersedes", TextLimit.name)
        guard let report, let digest else { return nil }
        self.init(report: report, digest: digest, supersedes: supersedes)
    }

    var json: JSONValue {
        JSONObjectBuilder.object {
            $0.add("report", report)
            $0.add("digest", digest.hex)
            $0.add("supersedes", supersedes)
        }
    }
}
