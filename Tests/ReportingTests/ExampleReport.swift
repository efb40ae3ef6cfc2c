import Custody
import Foundation
import Reporting

/// The report that docs/formats shows as its example: an invented school, with every kind of row.
enum ExampleReport {
    /// The folder of the documents about formats.
    static let formats = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "docs/formats")

    static func document() throws -> JSONValue {
        let bytes = Array(try Data(contentsOf: formats.appending(path: "report.example.json")))
        return try JSONParser.parse(bytes)
    }

    static func report() throws -> UsageReport { try UsageReport(parsing: document()) }

    static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
