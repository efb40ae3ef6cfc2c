import Custody

/// The name of a report, drawn from what it says: the same evidence gives the same name, and a report whose name does
/// not fit its content has been changed.
package enum ReportIdentifier {
    /// How many hexadecimal digits of the digest are kept: 80 bits, short enough to read out.
    static let digits = 20

    /// `ur-` and the first digits of the SHA-256 of the report's canonical JSON with an empty name.
    package static func of(_ report: UsageReport) -> String {
        var unnamed = report
        unnamed.cover.reportIdentifier = ""
        let digest = ContentDigest(of: CanonicalJSON.encode(unnamed.encode()))
        return "ur-" + digest.hex.prefix(digits)
    }

    /// Whether the report carries the name that its content has.
    package static func fits(_ report: UsageReport) -> Bool {
        report.cover.reportIdentifier == of(report)
    }
}
