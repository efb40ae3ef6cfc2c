/// The annex as a table for a spreadsheet: RFC 4180, with CRLF and a heading. No cell can be taken for a formula.
package enum CSVReport {
    private static let headings = [
        "row", "start_local", "end_local", "start_utc", "end_utc", "service", "site", "role", "form", "outcome",
        "bytes_down", "bytes_up", "device", "attribution_grade", "partial", "counted_as", "episode",
        "set_aside_because",
        "source", "line", "line_sha256", "report",
    ]

    /// A rehearsal has a first column of its own that says so, in the heading too: an empty table is also marked.
    package static func render(_ report: UsageReport) -> [UInt8] {
        let name = report.cover.reportIdentifier
        let records = [headings] + report.annex.rows.map { cells(of: $0) + [name] }
        let marked = report.rehearsal ? records.map { [Wording.rehearsal] + $0 } : records
        return Array(marked.map { $0.map(cell).joined(separator: ",") + "\r\n" }.joined().utf8)
    }

    private static func cells(of row: AnnexRow) -> [String] {
        let times = [
            row.start?.rfc3339, row.end?.rfc3339, row.start?.universalText, row.end?.universalText,
        ].map { $0 ?? "" }
        let what = [row.service, row.site, row.role, row.form, row.outcome]
        let counts = [row.bytesDown, row.bytesUp].map { $0.map { String($0) } ?? "" }
        let place = ["\(row.device)", "\(row.attributionGrade)", row.partial ? "yes" : "no"]
        let use = [row.use.rawValue, row.episode.map { "E\($0)" } ?? "", row.setAsideBecause ?? ""]
        return ["\(row.row)"] + times + what + counts + place + use + [row.source, "\(row.line)", row.lineDigest]
    }

    /// Quotes where RFC 4180 asks for it. A field that a spreadsheet would run as a formula gets an apostrophe in front
    /// (OWASP, CSV injection); a negative whole number is none.
    static func cell(_ text: String) -> String {
        let first = text.unicodeScalars.first { $0 != " " }
        let starters: [Unicode.Scalar] = ["=", "+", "-", "@", "\t", "\r", "\n", "|", "%"]
        let mayBeFormula = first.map(starters.contains) == true && !isNegative(text)
        let safe = mayBeFormula ? "'" + text : text
        let special = safe.unicodeScalars.contains { $0 == "," || $0 == "\"" || $0 == "\r" || $0 == "\n" }
        guard special else { return safe }
        var quoted = "\""
        for scalar in safe.unicodeScalars {
            if scalar == "\"" { quoted += "\"" }
            quoted.unicodeScalars.append(scalar)
        }
        return quoted + "\""
    }

    private static func isNegative(_ text: String) -> Bool {
        Int64(text).map { $0 < 0 } ?? false
    }
}
