import Custody

/// The report's complete form: canonical JSON and a line feed. See docs/formats/report.md.
package enum JSONReport {
    /// More than any real window gives, and still too little to exhaust a machine that reads a hostile file.
    package static let longestDocument = 64 << 20

    package static func render(_ report: UsageReport) -> [UInt8] {
        CanonicalJSON.encode(report.encode()) + [UInt8(ascii: "\n")]
    }

    /// Reads what `render` writes; the only form that is accepted is the canonical one, byte for byte, so that a report
    /// has one digest.
    package static func read(_ bytes: [UInt8]) throws(ReportFault) -> UsageReport {
        let value: JSONValue
        do {
            value = try JSONParser.parse(bytes, limit: longestDocument)
        } catch {
            throw .unreadable(error)
        }
        let report: UsageReport
        do {
            report = try UsageReport(parsing: value)
        } catch {
            throw .unknownContent(error)
        }
        guard render(report) == bytes else { throw .notCanonical }
        guard ReportIdentifier.fits(report) else { throw .wrongIdentifier }
        return report
    }
}

/// Why bytes are not a report of ours.
package enum ReportFault: Error, Hashable, Sendable, CustomStringConvertible {
    case unreadable(JSONFault)
    case unknownContent(DocumentFault)
    /// The same content would be written with other bytes.
    case notCanonical
    /// The report's name does not fit what it says: something in it was changed.
    case wrongIdentifier

    package var description: String {
        switch self {
        case .unreadable(let fault): "report.json:\(fault)"
        case .unknownContent(let fault): "report.json: \(fault)"
        case .notCanonical:
            "report.json: the bytes are not in canonical form, so the file was not written by this program"
        case .wrongIdentifier: "report.json: the report’s name does not fit its content, so something in it was changed"
        }
    }
}
